import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Seam } from '../../../../entrypoints/content/seam.ts';

const mayMention = (text: string): boolean => /b ?-?12|cobalamin|\bMS\b/i.test(text);

it.each([
  [['Low B', '12 now']],
  [['vitamin ', 'B', '', '12']],
  [['B ', '12']],
  [['B', ' 12']],
  [['cobal', 'amin']],
  [['c', 'o', 'b', 'a', 'l', 'a', 'm', 'i', 'n']],
])('sees a term in %j', (texts) => {
  const seam = new Seam(mayMention);
  expect(texts.map((text) => seam.look(text)).includes(true)).toBe(true);
});

it('sees nothing where nothing is', () => {
  const seam = new Seam(mayMention);
  for (const text of ['plain', ' ', 'words', '\n   ', 'and b', 'ut 13'])
    expect(seam.look(text)).toBe(false);
});

it('sees a spelling wherever a text is split', () => {
  const spelling = fc.constantFrom('B12', 'B-12', 'B 12', 'cobalamin');
  const words = fc.stringMatching(/^[a-z ]{0,60}$/);
  fc.assert(
    fc.property(
      words,
      spelling,
      words,
      fc.array(fc.nat(200), { maxLength: 6 }),
      (a, term, b, cuts) => {
        const whole = `${a} ${term} ${b}`;
        const at = [...new Set([0, ...cuts.map((cut) => cut % whole.length), whole.length])].sort(
          (x, y) => x - y,
        );
        const seam = new Seam(mayMention);
        const seen = at.slice(1).map((end, i) => seam.look(whole.slice(at[i], end)));
        return seen.includes(true);
      },
    ),
    { numRuns: 2000 },
  );
});
