import { describe, expect, it } from 'vitest';
import type { Fit, Stance } from '../../../claims/recognise/types.ts';
import { type Direction, type Verdict, verdict } from '../../../claims/verdict.ts';

/** Rows: direction. Columns: overstated, fair, understated. Written out by hand from design 3. */
const cells: Record<Stance, Record<Direction, [Verdict, Verdict, Verdict]>> = {
  asserts: {
    supported: ['beyond', 'agrees', 'short'],
    mixed: ['beyond', 'uncertain', 'short'],
    limited: ['beyond', 'uncertain', 'short'],
    unsupported: ['beyond', 'uncertain', 'uncertain'],
    refuted: ['against', 'uncertain', 'against'],
  },
  hedges: {
    supported: ['beyond', 'agrees', 'short'],
    mixed: ['beyond', 'uncertain', 'short'],
    limited: ['beyond', 'uncertain', 'short'],
    unsupported: ['beyond', 'agrees', 'short'],
    refuted: ['beyond', 'agrees', 'short'],
  },
  denies: {
    supported: ['against', 'uncertain', 'against'],
    mixed: ['beyond', 'uncertain', 'short'],
    limited: ['beyond', 'uncertain', 'short'],
    unsupported: ['beyond', 'agrees', 'short'],
    refuted: ['beyond', 'agrees', 'short'],
  },
  asks: {
    supported: [null, null, null],
    mixed: [null, null, null],
    limited: [null, null, null],
    unsupported: [null, null, null],
    refuted: [null, null, null],
  },
};
const fits: Fit[] = ['overstated', 'fair', 'understated'];

describe('verdict', () => {
  const rows = Object.entries(cells).flatMap(([stance, byDirection]) =>
    Object.entries(byDirection).flatMap(([direction, row]) =>
      row.map((expected, i) => [stance, direction, fits[i], expected] as const),
    ),
  );
  it.each(rows)('%s × %s × %s → %s', (stance, direction, fit, expected) => {
    expect(verdict(direction as Direction, stance as Stance, fit as Fit, true)).toBe(expected);
  });

  it.each([
    ['asserts', 'overstated', 'beyond'],
    ['denies', 'fair', 'agrees'],
    ['denies', 'understated', 'short'],
    ['hedges', 'fair', 'agrees'],
    ['asks', 'overstated', null],
  ] as const)('without polarity only the fit counts: %s, %s → %s', (stance, fit, expected) => {
    expect(verdict('supported', stance, fit, false)).toBe(expected);
  });

  it('does not count "the FDA approved B12 for MS" as agreeing, nor "B12 does not cure MS" as against', () => {
    expect(verdict('supported', 'asserts', 'overstated', false)).toBe('beyond');
    expect(verdict('refuted', 'denies', 'fair', true)).toBe('agrees');
  });
});
