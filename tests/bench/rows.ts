import { type Spread, spread } from './statistics.ts';

/** One line of the bench's table. */
export interface Row {
  measure: string;
  value: Spread;
  /** "×" for a ratio. */
  unit: string;
  /** What the value is to keep to; absent where it only tells of its neighbours. */
  goal?: { at: 'most' | 'least'; value: number };
}

/** What is measured, by the names that `npm run bench -- --only` takes. */
export type Measures<On> = Readonly<Record<string, (on: On) => Promise<Row[]>>>;

type Goal = Row['goal'];

export const most = (value: number): Goal => ({ at: 'most', value });
export const least = (value: number): Goal => ({ at: 'least', value });

export function row(measure: string, values: readonly number[], unit: string, goal?: Goal): Row {
  return { measure, value: spread(values), unit, ...(goal && { goal }) };
}

/** Ratios of values that were taken in turn. */
export const over = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, i) => value / (b[i] ?? Number.NaN));

export function isMet({ value, goal }: Row): boolean | null {
  if (!goal) return null;
  return goal.at === 'most' ? value.median <= goal.value : value.median >= goal.value;
}
