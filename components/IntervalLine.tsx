import type { Interval } from './scale.ts';

interface Props {
  result: Interval;
  /** From a value to per cent of the width. */
  at(value: number): number;
  /** The text alternative. */
  sentence: string;
}

/** One interval with its point and the dashed line of no difference, as wide as it is given. */
export function IntervalLine({ result: { value, low, high, noDifference }, at, sentence }: Props) {
  const x = (of: number) => `${at(of)}%`;
  return (
    <svg width="100%" height="22" role="img" aria-label={sentence}>
      <line class="cn-zero" x1={x(noDifference)} x2={x(noDifference)} y1="0" y2="22" />
      <line x1={x(low)} x2={x(high)} y1="11" y2="11" />
      <line x1={x(low)} x2={x(low)} y1="6" y2="16" />
      <line x1={x(high)} x2={x(high)} y1="6" y2="16" />
      <circle cx={x(value)} cy="11" r="4.5" fill="currentColor" />
    </svg>
  );
}
