import { describe, expect, test } from 'vitest';
import { recognise, recogniser } from '../../../../claims/recognise/index.ts';

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
  ['addresses', 'www.nice.org.uk/a.b-'],
  ['authors without a year', 'Miller and Li and colleagues low '],
  ['soft hyphens', 'B\u00ad'],
  ['dots', 'M.S.'],
  ['questions', 'Does B12 cure MS? No. '],
];

/** Milliseconds of processor time: other work on the machine does not count. */
function time(text: string): number {
  const before = process.cpuUsage();
  // A new object each time: what was cut up for the last one must not be found again.
  recognise([{ text, kind: 'text' }]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('time grows with the text', () => {
  test.each(worst)('%s', { timeout: 30_000 }, (_, unit) => {
    const small = unit.repeat(Math.ceil(8000 / unit.length));
    const large = unit.repeat(Math.ceil(80_000 / unit.length));
    time(small);
    // Ten times the text: a square would take a hundred times as long. The rest is noise.
    const most = 40 * Math.min(time(small), time(small), time(small)) + 200;
    // The best of three, and the first that is within is enough to know.
    let best = Number.POSITIVE_INFINITY;
    for (let left = 3; left > 0 && best >= most; left--) best = Math.min(best, time(large));
    expect(best).toBeLessThan(most);
  });
});

const searches = ['every', 'filter', 'find', 'findIndex', 'some'] as const;
type Search = (this: unknown[], test: (...one: unknown[]) => unknown, self?: unknown) => unknown;

/** How often lists were searched in the step that did so most, while a paragraph was read. */
function longestStep(text: string): number {
  const lists = Array.prototype as unknown as Record<string, Search>;
  const real = searches.map((name) => lists[name] as Search);
  let looks = 0;
  let longest = 0;
  try {
    for (const [i, name] of searches.entries())
      lists[name] = function (test, self) {
        return real[i]!.call(this, (...one) => {
          looks += 1;
          return test.call(self, ...one);
        });
      };
    const work = recogniser.reads({ text, kind: 'text' }, {});
    for (let done: boolean | undefined = false; !done; done = work.next().done) {
      longest = Math.max(longest, looks);
      looks = 0;
    }
  } finally {
    for (const [i, name] of searches.entries()) lists[name] = real[i]!;
  }
  return Math.max(longest, looks);
}

describe('the longest paragraph that is read is read in small steps, made of', () => {
  test.each([
    'SPI2 ',
    'SPI2. ',
    '10.1000/a ',
    'NICE study review trial ',
    'Wade et al. (J Neurol ',
    'Wade JAMA 2002, ',
    'nice.org.uk/a ',
    'Scalabrino and Miller et al. ',
    'study of lung cancer, ',
    'a Turkish study of 35 patients in 2009. ',
  ])('%s', (unit) => {
    recogniser.read({ text: 'Vitamin B12 and MS.', kind: 'text' }, {});
    expect(longestStep(unit.repeat(16_000 / unit.length))).toBeLessThan(40_000);
  });

  test('citations, of which two hundred are told', () => {
    const text = 'Kira et al., 1994. '.repeat(800);
    const found = recogniser.read({ text, kind: 'text' }, {});
    expect(found?.studies.length).toBe(200);
  });
});
