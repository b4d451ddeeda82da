import { expect, it } from 'vitest';
import { anchorFor } from '../../../../entrypoints/background/lookUp.ts';

it.each([
  ['a claim', 'Vitamin B12 cures  multiple\nsclerosis.', 'claim-b12-cures-ms'],
  ['a study', 'See doi 10.1016/j.jns.2005.03.009.', /^study-/],
  ['a topic', 'She was told that she has multiple sclerosis.', 'claim-ms-overview'],
  ['nothing that we know', 'The weather is fine.', null],
])('selected words with %s lead to their place in the library', (_, words, anchor) => {
  if (anchor instanceof RegExp) expect(anchorFor(words)).toMatch(anchor);
  else expect(anchorFor(words)).toBe(anchor);
});
