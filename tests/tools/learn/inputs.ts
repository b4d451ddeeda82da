import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

export const sensesCorpus = (): Lesson[] => lessonsIn(namesOnly);

/**
 * How much a text counts in learning. The first part was reworded from real pages one by one, the
 * spent part from ways of writing; the rest was written to be various, and is odder than pages are.
 */
const weightOf = (file: string): number =>
  /dev\.jsonl$/.test(file) ? 3 : /spent/.test(file) ? 2 : 1;

export interface Lesson extends Labelled {
  readonly weight: number;
}

export function learningCorpus(): Lesson[] {
  return files().flatMap(lessonsIn);
}

const lessonsIn = (name: string): Lesson[] =>
  readCorpus(join(home, name)).map((text) => ({ ...text, weight: weightOf(name) }));

/** What the models are made from besides code, as one hash: a test compares it with the shipped models'. */
export function madeFrom(): string {
  const hash = createHash('sha256');
  for (const name of [...files(), namesOnly]) hash.update(readFileSync(join(home, name)));
  const data = join(root, 'claims/data');
  for (const folder of ['frames', 'frames/claims', 'topics'])
    for (const name of readdirSync(join(data, folder)).sort())
      if (name.endsWith('.json')) hash.update(readFileSync(join(data, folder, name)));
  return hash.digest('hex').slice(0, 16);
}
