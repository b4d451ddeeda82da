import { describe, expect, test } from 'vitest';
import { recognise } from '../../../../claims/recognise/index.ts';

/** Texts that a pattern which looks back, or asks twice, would take forever on. */
const worst: [string, string][] = [
  ['one name over and over', 'vitamin B12 '],
  ['two short names', 'MS B12 '],
  ['openings without an end', 'MS (B12 ('],
  ['capital words before a degree', 'Aa Bb Cc, '],
  ['numbers before a unit', '1.1 ± '],
  ['a list of vitamins without an end', 'vitamins B1, B6, B9, '],
  ['classes of words without a full stop', 'low B12 causes MS and helps nerves '],
  ['negations', 'no not never B12 '],
  ['hyphens', 'B-12-MS-'],
  ['DOI-like text', '10.1000/((((.))))'],
  ['citations', 'Wade et al. (J Neurol '],
  ['soft hyphens', 'B\u00ad'],
  ['dots', 'M.S.'],
  ['questions', 'Does B12 cure MS? No. '],
];

function time(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    // A new object each time: what was cut up for the last one must not be found again.
    recognise([{ text, kind: 'text' }]);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('time grows with the text', () => {
  test.each(worst)('%s', (_, unit) => {
    const small = unit.repeat(Math.ceil(4000 / unit.length));
    const large = unit.repeat(Math.ceil(64000 / unit.length));
    time(small);
    // Sixteen times the text: a square would take 256 times as long. The rest is the clock's noise.
    expect(time(large)).toBeLessThan(64 * time(small) + 150);
  });
});
