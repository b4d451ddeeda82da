interface Numbers {
  value: number;
  low: number;
  high: number;
}

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/**
 * Writes all numbers of one plot with as many decimals as the most exact of them, at most three,
 * and with a true minus sign, so that they can be compared at a glance.
 */
export function alike(results: readonly Numbers[], locale: string): (value: number) => string {
  const most = Math.max(0, ...results.flatMap((r) => [r.value, r.low, r.high]).map(decimals));
  const digits = Math.min(3, most);
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => format.format(value).replace('-', '\u2212');
}
