import { describe, expect, it } from 'vitest';
import { wordingFault } from '../../../../claims/lint/wording.ts';
import type { Certainty, Claim } from '../../../../claims/schema.ts';

type Row = [Claim['direction'], Certainty, good: string, bad: string];

const plain = 'B12 helps build myelin.';
const probably = 'B12 probably helps build myelin.';
const may = 'B12 may help build myelin.';
const unknown = "We don't know whether B12 helps build myelin.";
const notShown = 'B12 has not been shown to slow MS.';
const not = 'B12 does not cure MS.';

const follows: Row[] = (['supported', 'mixed', 'limited'] as const).flatMap((direction): Row[] => [
  [direction, 'high', plain, may],
  [direction, 'moderate', probably, plain],
  [direction, 'low', may, probably],
  [direction, 'very low', unknown, may],
]);
const fixed: Row[] = (['high', 'moderate', 'low', 'very low'] as const).flatMap((level): Row[] => [
  ['unsupported', level, notShown, 'B12 may slow MS.'],
  ['unsupported', level, notShown, 'B12 does not slow MS.'],
  ['refuted', level, not, 'B12 may not cure MS.'],
  ['refuted', level, not, notShown],
]);

describe('an answer is as firm as its evidence', () => {
  it.each([...follows, ...fixed])(
    '%s, %s: takes %j and refuses %j',
    (direction, level, good, bad) => {
      expect(wordingFault(good, direction, level)).toBeNull();
      expect(wordingFault(bad, direction, level)).not.toBeNull();
    },
  );

  it('says what to write instead', () => {
    expect(wordingFault(plain, 'supported', 'low')).toContain('"may"');
  });
});
