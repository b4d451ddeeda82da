import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CHOSEN, type Chosen } from '../../../claims/learn/chosen.ts';
import { root } from '../plain.ts';
import { type Labelled, readCorpus } from '../score/corpus.ts';

const home = join(root, 'tests/accuracy');

/** The labelled texts that models learn from: all but the set-aside part. */
function files(): string[] {
  const dev = readdirSync(home).filter((name) => /(^|-)dev\.jsonl$/.test(name));
  const learn = readdirSync(join(home, 'learn')).map((name) => `learn/${name}`);
  return [...dev, ...learn].filter((name) => name.endsWith('.jsonl')).sort();
}

/** Texts in which names alone are labelled. */
const namesOnly = 'senses-train.jsonl';

/** A labelled text to learn from. */
export interface LearningText extends Labelled {
  /** Its file, without the folder and the ending. */
  readonly file: string;
}

/**
 * Files that teach claims alone: learned from them too, names in dry technical prose, stance and fit
 * fare worse.
 */
const claimsOnly = /^(g[p-z]|h[a-c])$/;
export const teachesClaimsOnly = ({ file }: LearningText): boolean => claimsOnly.test(file);

/** What names are learned from. */
export const namesCorpus = (corpus: readonly LearningText[]): LearningText[] => [
  ...corpus.filter((text) => !teachesClaimsOnly(text)),
  ...textsOf(namesOnly),
];

export const learningCorpus = (): LearningText[] => files().flatMap(textsOf);

const textsOf = (name: string): LearningText[] =>
  readCorpus(join(home, name)).map((text) => ({ ...text, file: basename(name, '.jsonl') }));

/** Files in the plain register of real pages. */
const plain = /^([rtuvwxyz]|y[abc]|wb|z[ab]|e[a-d]|[fgh][a-z])$/;

/**
 * How often a text counts in learning. The first part was reworded from real pages one by one, the
 * spent part from ways of writing; most of the rest was written to be various, and is odder than
 * pages are.
 */
export function weightOf({ file }: LearningText, chosen: Chosen = CHOSEN): number {
  if (/dev$/.test(file)) return chosen.WEIGHT_DEV;
  if (/^spent/.test(file)) return chosen.WEIGHT_SPENT;
  if (file === 'p') return chosen.WEIGHT_MENDED;
  return plain.test(file) ? chosen.WEIGHT_PLAIN : 1;
}

/** What the models are made from besides code, as one hash: a test compares it with the shipped models'. */
export function madeFrom(): string {
  const hash = createHash('sha256').update(JSON.stringify(CHOSEN));
  for (const name of [...files(), namesOnly]) hash.update(readFileSync(join(home, name)));
  const data = join(root, 'claims/data');
  for (const folder of ['frames', 'frames/claims', 'topics'])
    for (const name of readdirSync(join(data, folder)).sort())
      if (name.endsWith('.json')) hash.update(readFileSync(join(data, folder, name)));
  return hash.digest('hex').slice(0, 16);
}
