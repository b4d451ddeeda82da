import { around } from '../recognise/around.ts';
import type { PlacedBlock } from '../recognise/blocks.ts';
import type { Compiled } from '../recognise/compile.ts';
import type { Feature } from '../recognise/feature-set.ts';
import { weigh } from '../recognise/mentions.ts';
import type { ModelData } from '../recognise/model.ts';
import { endIn, startIn } from '../recognise/normalise.ts';
import { placed } from '../recognise/page.ts';
import { silent } from '../recognise/reasons.ts';
import type { Recogniser } from '../recognise/recogniser.ts';
import { scan } from '../recognise/scan.ts';
import type { Span } from '../recognise/types.ts';
import { CHOSEN, type Chosen, settingsOf } from './chosen.ts';
import { modelOf } from './train.ts';

/** A label as the corpus gives it; topic "none" for a look-alike. */
export interface MentionLabel extends Span {
  topic: string;
  optional?: boolean;
}

/** An unsure name as the model sees it, and whether its topic is meant. */
export interface SenseExample {
  readonly key: string;
  readonly features: readonly Feature[];
  readonly meant: boolean;
  /** How much it counts; 1 where nothing is said. */
  readonly weight?: number;
}

/** The unsure names of a labelled text; those whose sense can be argued about are left out. */
export function senseExamples(
  c: Compiled,
  reader: Pick<Recogniser, 'mayMention' | 'reach'>,
  blocks: readonly PlacedBlock[],
  labels: readonly MentionLabel[],
): SenseExample[] {
  const out: SenseExample[] = [];
  const all = placed(
    reader,
    blocks.map(({ block }) => block),
  );
  for (const [i, one] of all.entries()) {
    if (!one) continue;
    const own = scan(c, one.block);
    const near = around(c, one.block, one.context);
    const outside = [near.before, near.lead, near.heading].filter((s) => s !== null);
    weigh(
      own.tokens,
      own.sentences,
      own.names,
      outside.map((s) => s.tokens),
      silent,
      (name, features) => {
        const start = blocks[i]!.offset + startIn(own.folded, name.start);
        const end = blocks[i]!.offset + endIn(own.folded, name.end);
        const mine = labels.filter((l) => l.start < end && l.end > start);
        if (mine.some((l) => l.optional)) return;
        const meant = mine.some(({ topic }) => topic === name.topic);
        out.push({ key: name.unsure!.key, features, meant });
      },
    );
  }
  return out;
}

/** Learns how unsure names are meant. The same examples give the same model. */
export function trainSenses(examples: readonly SenseExample[], chosen: Chosen = CHOSEN): ModelData {
  const keys = [...new Set(examples.map(({ key }) => key))].sort();
  const rows = examples.map(({ key, features, meant, weight = 1 }) => ({
    keys: Uint32Array.from(features, (f) => f.key),
    values: Float64Array.from(features, (f) => f.value),
    weight,
    wanted: Int8Array.from(keys, (k) => (k === key ? Number(meant) : -1)),
  }));
  return modelOf(rows, keys, settingsOf(chosen, 'SENSES'), chosen.SEEN);
}
