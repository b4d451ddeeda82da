import { around } from '../recognise/around.ts';
import type { PlacedBlock } from '../recognise/blocks.ts';
import type { Compiled } from '../recognise/compile.ts';
import { weigh } from '../recognise/mentions.ts';
import { endIn, startIn } from '../recognise/normalise.ts';
import { placed } from '../recognise/page.ts';
import { partsOf } from '../recognise/parts.ts';
import { viewsOf } from '../recognise/read.ts';
import { silent } from '../recognise/reasons.ts';
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
  /** Its clauses, where it has several. */
  readonly parts: readonly View[];
  readonly labels: readonly SentenceLabel[];
}

export interface SentenceLabel {
  readonly claim: string;
  readonly stance: Stance;
  readonly fit: Fit | undefined;
  /** The clause that the label is of; null where it is of the whole sentence. */
  readonly part: number | null;
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
  const rows: Row[] = [];
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
      silent,
    );
    const { offset } = blocks[i]!;
    for (const view of viewsOf(c, own, one.block, one.context, near, silent)) {
      const spanOf = ({ sentence }: View): Span => ({
        start: offset + startIn(own.folded, sentence.start),
        end: offset + endIn(own.folded, sentence.end),
      });
      const parts = partsOf(c, view);
      rows.push({ view, parts, spans: parts.map(spanOf), ...spanOf(view) });
    }
  }
  const found = rows.map((): SentenceLabel[] => []);
  for (const label of labels) {
    const lengths = rows.map((row) => shared(row, label));
    const most = Math.max(...lengths);
    for (const [i, length] of lengths.entries()) {
      if (length <= 0) continue;
      const open = label.optional === true || length < most;
      const { claim, stance, fit } = label;
      found[i]!.push({ claim, stance, fit, open, part: partIn(rows[i]!, label) });
    }
  }
  return rows.map(({ view, parts }, i) => ({ view, parts, labels: found[i]! }));
}

interface Row extends Span {
  view: View;
  parts: View[];
  /** Where the clauses stand in the text. */
  spans: Span[];
}

/** A label that leaves out more than this of a sentence is of one of its clauses. */
const WHOLE = 0.85;

function partIn(row: Row, label: Span): number | null {
  if (row.spans.length === 0 || shared(row, label) >= WHOLE * (row.end - row.start)) return null;
  const each = row.spans.map((span) => shared(span, label));
  return each.indexOf(Math.max(...each));
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
