import type { Result } from '../claims/schema.ts';
import { useT } from './i18n.ts';
import { scaleFor, sideOf } from './scale.ts';

export type Effect = Extract<Result, { kind: 'effect' }>;

interface Props {
  /** Results of one measure, drawn on one scale. */
  results: readonly Effect[];
}

/** Each pooled difference as a point with its interval, on one scale with the line of no difference. */
export function IntervalPlot({ results }: Props) {
  const t = useT();
  const at = scaleFor(results);
  // A true minus sign reads and aligns better than a hyphen.
  const format = new Intl.NumberFormat(t('terms.locale'), { maximumFractionDigits: 3 });
  const number = (value: number) => format.format(value).replace('-', '−');
  const sentence = (result: Effect) =>
    t('card.pictures.effect', [
      result.outcome,
      result.comparison,
      result.measure,
      result.unit === undefined ? number(result.value) : `${number(result.value)} ${result.unit}`,
      String(result.level),
      number(result.low),
      number(result.high),
      t(`card.pictures.${sideOf(result)}`),
    ]);
  return (
    <figure class="cn-figure">
      {results.map((result) => (
        <div key={`${result.outcome} ${result.comparison} ${result.value}`} class="cn-interval">
          <p>{sentence(result)}</p>
          <svg width="100%" height="22" aria-hidden="true" focusable="false">
            <line
              class="cn-zero"
              x1={`${at(result.noDifference)}%`}
              x2={`${at(result.noDifference)}%`}
              y1="0"
              y2="22"
            />
            <line x1={`${at(result.low)}%`} x2={`${at(result.high)}%`} y1="11" y2="11" />
            <line x1={`${at(result.low)}%`} x2={`${at(result.low)}%`} y1="6" y2="16" />
            <line x1={`${at(result.high)}%`} x2={`${at(result.high)}%`} y1="6" y2="16" />
            <circle cx={`${at(result.value)}%`} cy="11" r="4.5" fill="currentColor" />
          </svg>
        </div>
      ))}
      <p class="cn-small cn-zero-label" aria-hidden="true">
        {`┆ ${t('card.pictures.noDifference')}`}
      </p>
    </figure>
  );
}
