import { expect, it } from 'vitest';
import { findingsOf } from '../../../../entrypoints/popup/findings.ts';
import type { KeptReport } from '../../../../entrypoints/shared/session.ts';

const report: KeptReport = {
  frame: 0,
  since: 0,
  items: [
    {
      key: 1,
      kind: 'claim',
      id: 'b12-cures-ms',
      stance: 'asserts',
      fit: 'overstated',
      words: 'Vitamin B12 cures multiple sclerosis.',
    },
  ],
  counts: { claims: 1, sentences: 1, mentions: 0, studies: 0 },
  kinds: [{ claims: [['b12-cures-ms', 'asserts', 'overstated']], count: 1 }],
  done: true,
};
const unsaid = (claimsOff: string[]) =>
  findingsOf([report], false, claimsOff).unsaid.map(({ claim }) => claim.id);

it('says nothing of claims that the reader turned off, and something else in their place', () => {
  const [first = '', ...others] = unsaid([]);
  expect(others.length).toBeGreaterThan(0);
  expect(unsaid([first])).not.toContain(first);
  expect(unsaid([first]).slice(0, others.length)).toEqual(others);
  expect(unsaid([first, ...others])).not.toContain(others[0]);
});

/** A page of 412 sentences, of which the list holds one. */
const long: KeptReport = {
  ...report,
  counts: { claims: 420, sentences: 412, mentions: 0, studies: 0 },
  kinds: [
    { claims: [['b12-cures-ms', 'asserts', 'overstated']], count: 400 },
    { claims: [['b12-food-sources', 'asserts', 'fair']], count: 12 },
  ],
};

it('counts all sentences of all frames, and what they come to, not those of the list', () => {
  const found = findingsOf([long, { ...report, frame: 3 }], false, []);
  expect(found.sentences).toHaveLength(2);
  expect(found.total).toBe(413);
  expect(found.tally).toEqual([
    { verdict: 'agrees', count: 12 },
    { verdict: 'against', count: 401 },
  ]);
});

it('misses no claim that the page makes where the list has ended', () => {
  const [first = ''] = unsaid([]);
  const says: KeptReport = {
    ...report,
    kinds: [...report.kinds, { claims: [[first, 'asserts', 'fair']], count: 1 }],
  };
  const missed = findingsOf([says], false, []).unsaid.map(({ claim }) => claim.id);
  expect(missed).not.toContain(first);
});
