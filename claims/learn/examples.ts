import { around } from '../recognise/around.ts';
import type { PlacedBlock } from '../recognise/blocks.ts';
import type { Compiled } from '../recognise/compile.ts';
import { weigh } from '../recognise/mentions.ts';
import { endIn, startIn } from '../recognise/normalise.ts';
import { placed } from '../recognise/page.ts';
import { viewsOf } from '../recognise/read.ts';
import type { Recogniser } from '../recognise/recogniser.ts';
import { scan } from '../recognise/scan.ts';
import type { Fit, Span, Stance } from '../recognise/types.ts';
import type { View } from '../recognise/view.ts';

/** A label as the corpus gives it. */
export interface ClaimLabel extends Span {
  claim: string;
  stance: Stance;
  fit?: Fit;
  optional?: boolean;
}

/** A sentence as the models see it, with what its labels say. */
export interface Example {
  readonly view: View;
  readonly labels: readonly SentenceLabel[];
}

export interface SentenceLabel {
  readonly claim: string;
  readonly stance: Stance;
  readonly fit: Fit | undefined;
  /** Debatable, or mostly about another sentence: neither right nor wrong here. */
  readonly open: boolean;
}

/** The sentences of a labelled text that the recogniser reads. */
export function examplesOf(
  c: Compiled,
  reader: Pick<Recogniser, 'mayMention' | 'reach'>,
  blocks: readonly PlacedBlock[],
  labels: readonly ClaimLabel[],
): Example[] {
  const rows: { view: View; start: number; end: number }[] = [];
  for (const [i, one] of placed(
    reader,
    blocks.map(({ block }) => block),
  ).entries()) {
    if (!one) continue;
    const own = scan(c, one.block);
    if (own.tokens.count === 0) continue;
    const near = around(c, one.block, one.context);
    const outside = [near.before, near.lead, near.heading].filter((s) => s !== null);
    weigh(
      own.tokens,
      own.sentences,
      own.names,
      outside.map((s) => s.tokens),
      false,
    );
    const { offset } = blocks[i]!;
    for (const view of viewsOf(c, own, one.block, one.context, near, false)) {
      const start = offset + startIn(own.folded, view.sentence.start);
      const end = offset + endIn(own.folded, view.sentence.end);
      rows.push({ view, start, end });
    }
  }
  const found = rows.map((): SentenceLabel[] => []);
  for (const label of labels) {
    const shared = rows.map((r) => Math.min(r.end, label.end) - Math.max(r.start, label.start));
    const most = Math.max(...shared);
    for (const [i, length] of shared.entries()) {
      if (length <= 0) continue;
      const open = label.optional === true || length < most;
      const { claim, stance, fit } = label;
      found[i]!.push({ claim, stance, fit, open });
    }
  }
  return rows.map(({ view }, i) => ({ view, labels: found[i]! }));
}
