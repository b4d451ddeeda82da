import { describe, expect, test } from 'vitest';
import { blocksOfText, recognise } from '../../../../claims/recognise/index.ts';

const claims = (text: string) =>
  recognise(blocksOfText(text).map((placed) => placed.block)).flatMap((f) =>
    f.claims.map((c) => c.claim),
  );

describe('a topic that is only named in a later clause', () => {
  test.each([
    'Interferon slows multiple sclerosis, but vitamin B12 is cheap.',
    'Statins slowed disability in multiple sclerosis, whereas vitamin B12 is a vitamin.',
  ])('has nothing to do with what is said before: %s', (text) => {
    expect(claims(text)).not.toContain('b12-supplement-slows-ms');
  });

  test('a topic in the clause itself has', () => {
    expect(claims('Vitamin B12 slows multiple sclerosis, but it costs money.')).toContain(
      'b12-supplement-slows-ms',
    );
  });
});
