import type { ShownSource } from '../claims/evidence/types.ts';
import type { Result } from '../claims/schema.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { IntervalLine } from './IntervalLine.tsx';
import { useT } from './i18n.ts';
import { alike } from './numbers.ts';
import { scaleFor, sideOf } from './scale.ts';
import { sourceLink, sourceName } from './sourceName.ts';

export type Effect = Extract<Result, { kind: 'effect' }>;

/** One line of a plot, with the study that found it where it does not stand around it anyway. */
export interface EffectRow {
  result: Effect;
  source?: ShownSource;
}

/** What was found for one outcome by one measure: points with their range of error on one scale. */
export function IntervalPlot({ rows }: { rows: readonly EffectRow[] }) {
  const t = useT();
  const first = rows[0]?.result;
  if (first === undefined) return null;
  const results = rows.map(({ result }) => result);
  const at = scaleFor(results);
  const number = alike(results, t('terms.locale'));
  const numbers = ({ value, unit, low, high }: Effect) =>
    t('card.pictures.effect', [
      unit === undefined ? number(value) : `${number(value)} ${unit}`,
      number(low),
      number(high),
    ]);
  const shared = results.every(({ comparison }) => comparison === first.comparison);
  return (
    <figure class="cn-figure">
      <figcaption>
        <strong>{shared ? `${first.outcome}: ${first.comparison}` : first.outcome}</strong>
        <span class="cn-small">
          {t('card.pictures.measure', [first.measure, String(first.level)])}
        </span>
      </figcaption>
      {rows.map(({ result, source }) => (
        <div key={`${source?.id} ${result.comparison}`}>
          <p>
            {source === undefined ? null : (
              <>
                <ExternalLink href={sourceLink(source)}>{sourceName(source)}</ExternalLink>{' '}
              </>
            )}
            {/* The picture says the same in a whole sentence: assistive technology reads it once. */}
            <span aria-hidden="true">
              {shared ? numbers(result) : `${result.comparison}: ${numbers(result)}`}
            </span>
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
      <p class="cn-small" aria-hidden="true">
        {t('card.pictures.legend')}
      </p>
    </figure>
  );
}
