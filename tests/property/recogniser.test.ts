import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkFound } from './found.ts';
import { randomFrom } from './random.ts';
import { textFrom } from './words.ts';

it('finds spans that lie in their text, in order, the same in every run, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 4 }), (seeds) => {
      checkFound(seeds.map((seed) => textFrom(randomFrom(seed), 40)));
    }),
    { numRuns: 300 },
  );
}, 30_000);

it('takes any string at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      checkFound([text, `Vitamin B12 ${text} MS`]);
    }),
    { numRuns: 300 },
  );
}, 30_000);

it('notices what it is to notice', () => {
  // The checks above would be worth nothing if random texts never held a claim.
  const texts = Array.from({ length: 300 }, (_, seed) => textFrom(randomFrom(seed), 40));
  expect(texts.some((text) => /B12/.test(text) && /cures/.test(text))).toBe(true);
});
