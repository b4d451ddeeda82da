import { beforeAll, expect, it } from 'vitest';
import { bundledKnowledge } from '../../../claims/recognise/bundled.ts';
import { recognise } from '../../../claims/recognise/index.ts';
import type { Knowledge } from '../../../claims/recognise/knowledge.ts';
import { grown } from '../../bench/page/grown.ts';

let large: Knowledge;
beforeAll(() => {
  large = grown(bundledKnowledge());
});

const claimsIn = (text: string, knowledge?: Knowledge): string[] =>
  recognise([{ text, kind: 'text' }], knowledge && { knowledge }).flatMap(({ claims }) =>
    claims.map(({ claim, stance, fit }) => `${claim} ${stance} ${fit}`),
  );

it('the bench grows the dataset to 1,900 claims and 10,000 names', () => {
  expect(large.claims.length).toBeGreaterThanOrEqual(1900);
  expect(large.topics.flatMap(({ terms }) => terms).length).toBeGreaterThanOrEqual(10_000);
});

it('and what it adds is recognised', () => {
  const name = (id: string) => large.topics.find((topic) => topic.id === id)?.terms[0];
  const said = claimsIn(`${name('b12x7')} cures ${name('msx7')}.`, large);
  expect(said.map((claim) => claim.split(' ')[0])).toEqual(['b12x7-cures-msx7-7']);
});

it.each([
  'Vitamin B12 cures multiple sclerosis.',
  'Low B12 can be mistaken for multiple sclerosis.',
  'Multiple sclerosis is caused by a lack of vitamin B12.',
])('and our own claims are judged as before: %s', (text) => {
  expect(claimsIn(text)).not.toEqual([]);
  expect(claimsIn(text, large)).toEqual(claimsIn(text));
});
