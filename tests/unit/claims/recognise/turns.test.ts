import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../claims/recognise/index.ts';

const claimsIn = (text: string) =>
  recognise([{ text, kind: 'text' }]).flatMap((found) =>
    found.claims.map((one) => text.slice(one.start, one.end)),
  );

describe('a subject that is not said', () => {
  it('is the topic of the sentence before', () => {
    expect(claimsIn('I take vitamin B12. It is found in oily fish and eggs.')).toHaveLength(1);
  });

  it.each(['Vitamin D is made in the skin.', 'Insulin is a hormone.'])(
    'is not the topic after "%s"',
    (turn) => {
      const text = `I take vitamin B12. ${turn} It is found in oily fish and eggs.`;
      expect(claimsIn(text)).toEqual([]);
    },
  );

  it('is the topic that is named soon after', () => {
    const text = 'No side effects. Vitamin B12 chewables, 90 count.';
    expect(claimsIn(text)).toEqual(['No side effects.']);
  });
});
