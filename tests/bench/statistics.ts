/** Middle, lowest and highest of some measured values. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

/** @throws for an empty list */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.round(share * (sorted.length - 1))];
    if (value === undefined) throw new Error('nothing was measured');
    return value;
  };
  return { median: at(0.5), low: at(0), high: at(1) };
}
