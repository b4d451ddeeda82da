import type { ShownSource } from '../claims/evidence/types.ts';
import type { Result } from '../claims/schema.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { IntervalLine } from './IntervalLine.tsx';
import { useT } from './i18n.ts';
import { scaleFor, sideOf } from './scale.ts';
import { sourceLink, sourceName } from './sourceName.ts';
import { measureName } from './terms.ts';

export type Effect = Extract<Result, { kind: 'effect' }>;

/** One line of a plot, with the study that found it where it does not stand around it anyway. */
export interface EffectRow {
  result: Effect;
  source?: ShownSource;
}

/** Pooled differences of one measure as points with intervals, on one scale with the line of no difference. */
export function IntervalPlot({ rows }: { rows: readonly EffectRow[] }) {
  const t = useT();
  const first = rows[0]?.result;
  if (first === undefined) return null;
  const at = scaleFor(rows.map(({ result }) => result));
  // A true minus sign reads and aligns better than a hyphen.
  const format = new Intl.NumberFormat(t('terms.locale'), { maximumFractionDigits: 3 });
  const number = (value: number) => format.format(value).replace('-', '\u2212');
  const numbers = ({ value, unit, level, low, high }: Effect) =>
    t('card.pictures.effect', [
      unit === undefined ? number(value) : `${number(value)} ${unit}`,
      String(level),
      number(low),
      number(high),
    ]);
  const shared = rows.every(({ result }) => result.comparison === first.comparison);
  return (
    <figure class="cn-figure">
      <figcaption>
        {shared ? <strong>{first.comparison}</strong> : null}
        <span class="cn-small">{measureName(first.measure, t)}</span>
      </figcaption>
      {rows.map(({ result, source }) => (
        <div key={`${source?.id} ${result.outcome} ${result.comparison}`}>
          <p>
            {/* The picture says the same in a whole sentence: assistive technology reads it once. */}
            <span aria-hidden="true">
              {shared ? result.outcome : `${result.outcome}, ${result.comparison}`}
              {`: ${numbers(result)} `}
            </span>
            {source === undefined ? null : (
              <span class="cn-cites">
                <ExternalLink href={sourceLink(source)}>{sourceName(source)}</ExternalLink>
              </span>
            )}
          </p>
          <IntervalLine
            result={result}
            at={at}
            sentence={t('card.pictures.sentence', [
              result.outcome,
              result.comparison,
              result.measure,
              numbers(result),
              t(`card.pictures.${sideOf(result)}`),
            ])}
          />
        </div>
      ))}
      <p class="cn-axis cn-small" aria-hidden="true">
        <span>{t('card.pictures.lower')}</span>
        <span style={{ insetInlineStart: `${at(first.noDifference)}%` }}>
          {t('card.pictures.noDifference')}
        </span>
        <span>{t('card.pictures.higher')}</span>
      </p>
    </figure>
  );
}
