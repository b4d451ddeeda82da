import type { ClaimEvidence, ShownSource } from '../claims/evidence/types.ts';
import { Cites } from './Cites.tsx';
import { Disclosure } from './Disclosure.tsx';
import { IconArray, type Proportions } from './IconArray.tsx';
import { type EffectRow, IntervalPlot } from './IntervalPlot.tsx';
import { useT } from './i18n.ts';

/** Results that can stand on one scale: one outcome by one measure. */
function byOutcome(rows: readonly EffectRow[]): EffectRow[][] {
  const groups = new Map<string, EffectRow[]>();
  for (const row of rows) {
    const { outcome, measure, unit, noDifference } = row.result;
    const key = JSON.stringify([outcome, measure, unit, noDifference]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function Proportion({ result, source }: { result: Proportions; source: ShownSource }) {
  return (
    <div>
      <IconArray result={result} />
      <Cites ids={[source.id]} sources={new Map([[source.id, source]])} />
    </div>
  );
}

/** The first picture stands open, the others wait. */
const atFirst = 1;

/** Pictures drawn from the numbers of the sources that count. Nothing where there are no numbers. */
export function Pictures({ sources }: { sources: ClaimEvidence['sources'] }) {
  const t = useT();
  const numbers = sources
    // A source that is only context does not count either way; its picture would look as if it did.
    .filter(
      ({ source, bearing }) =>
        bearing !== 'context' && source.custom.integrity.status !== 'retracted',
    )
    .flatMap(({ source }) => source.custom.results.map((result) => ({ result, source })));
  const effects = numbers.flatMap(({ result, source }) =>
    result.kind === 'effect' ? [{ result, source }] : [],
  );
  const pictures = [
    ...byOutcome(effects).map((rows) => (
      <IntervalPlot key={`${rows[0]?.result.measure} ${rows[0]?.result.outcome}`} rows={rows} />
    )),
    ...numbers.map(({ result, source }) =>
      result.kind === 'proportions' ? (
        <Proportion key={`${source.id} ${result.outcome}`} result={result} source={source} />
      ) : null,
    ),
  ].filter((picture) => picture !== null);
  if (pictures.length === 0) return null;
  const rest = pictures.slice(atFirst);
  return (
    <section class="cn-section cn-pictures">
      <h3>{t('card.pictures.heading')}</h3>
      {pictures.slice(0, atFirst)}
      {rest.length === 0 ? null : (
        <Disclosure summary={t('card.pictures.more', rest.length)}>{rest}</Disclosure>
      )}
    </section>
  );
}
