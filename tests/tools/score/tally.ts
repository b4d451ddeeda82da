import type { Span } from '../../../claims/recognise/types.ts';

/** Labels and how many of them were found; predictions and how many of them are right. */
export interface Tally {
  gold: number;
  found: number;
  predicted: number;
  right: number;
}

export const newTally = (): Tally => ({ gold: 0, found: 0, predicted: 0, right: 0 });

export const sum = (tallies: Iterable<Tally>): Tally => {
  const all = newTally();
  for (const { gold, found, predicted, right } of tallies) {
    all.gold += gold;
    all.found += found;
    all.predicted += predicted;
    all.right += right;
  }
  return all;
};

/** A share with its count and 95 % interval (Wilson); null where there is nothing to take a share of. */
export interface Share {
  value: number | null;
  of: number;
  right: number;
  low: number | null;
  high: number | null;
}

/** z of a two-sided 95 % interval. */
const z = 1.959964;

export function share(right: number, of: number): Share {
  if (of === 0) return { value: null, of, right, low: null, high: null };
  const p = right / of;
  const middle = p + (z * z) / (2 * of);
  const half = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return {
    value: p,
    of,
    right,
    low: Math.max(0, (middle - half) / scale),
    high: Math.min(1, (middle + half) / scale),
  };
}

export interface Scores extends Tally {
  precision: Share;
  recall: Share;
  f1: number | null;
  missed: number;
  wrong: number;
}

export function scores(tally: Tally): Scores {
  const precision = share(tally.right, tally.predicted);
  const recall = share(tally.found, tally.gold);
  const [p, r] = [precision.value, recall.value];
  let f1: number | null = null;
  if (p !== null && r !== null) f1 = p + r === 0 ? 0 : (2 * p * r) / (p + r);
  else if (tally.gold + tally.predicted > 0) f1 = 0;
  return {
    precision,
    recall,
    f1,
    ...tally,
    missed: tally.gold - tally.found,
    wrong: tally.predicted - tally.right,
  };
}

/** Code units that two spans share; zero or less where they share none. */
export const overlap = (a: Span, b: Span): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Adds one under a name. */
export function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
