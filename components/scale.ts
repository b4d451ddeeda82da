/** What an interval plot needs of a result. */
export interface Interval {
  value: number;
  low: number;
  high: number;
  noDifference: number;
}

/**
 * A horizontal scale that holds all intervals and the line of no difference, with some air.
 * Ratios (no difference at 1, all above 0) are laid out logarithmically, so that halving and
 * doubling are as far from the line.
 *
 * @returns a function from a value to per cent of the width, 0 to 100
 */
export function scaleFor(intervals: readonly Interval[]): (value: number) => number {
  const numbers = intervals.flatMap(({ low, high, value, noDifference }) => [
    low,
    high,
    value,
    noDifference,
  ]);
  const ratio =
    intervals.every(({ noDifference }) => noDifference === 1) && numbers.every((n) => n > 0);
  const place = ratio ? Math.log : (n: number) => n;
  const low = Math.min(...numbers.map(place));
  const high = Math.max(...numbers.map(place));
  const width = high - low || 1;
  const margin = 4;
  return (value) => margin + ((place(value) - low) / width) * (100 - 2 * margin);
}

/** Where an interval lies against the line of no difference. */
export function sideOf({ low, high, noDifference }: Interval): 'below' | 'above' | 'crosses' {
  if (high < noDifference) return 'below';
  return low > noDifference ? 'above' : 'crosses';
}
