import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ownCorpus } from '../tools/evaluate.ts';
import { readCorpus } from '../tools/score/corpus.ts';
import { type AccuracyFile, fallen, figuresOf } from '../tools/score/figures.ts';
import { measure } from '../tools/score/run.ts';

/** `npm run evaluate -- --write` writes it. Readers are shown the other part, which no test runs. */
const kept = JSON.parse(readFileSync('claims/data/accuracy.json', 'utf8')) as AccuracyFile;
const scored = measure(ownCorpus('development').flatMap(readCorpus));

it.each(['passages', 'articles'] as const)(
  'no figure on %s is lower than the one shown',
  (part) => {
    expect(scored[part].texts).toBe(kept[part].texts);
    expect(fallen(kept[part].figures, figuresOf(scored[part]))).toEqual([]);
  },
);
