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

export const sensesCorpus = (): Labelled[] => readCorpus(join(home, namesOnly));

export function learningCorpus(): Labelled[] {
  return files().flatMap((name) => readCorpus(join(home, name)));
}

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
