import type { ComponentChildren } from 'preact';
import type { ClaimEvidence, ShownSource } from '../claims/evidence/types.ts';
import type { Claim } from '../claims/schema.ts';
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

interface Picture {
  key: string;
  show: ComponentChildren;
  sources: readonly ShownSource[];
}

function picturesOf(sources: ClaimEvidence['sources']): Picture[] {
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
  return [
    ...byOutcome(effects).map((rows) => ({
      key: `${rows[0]?.result.measure} ${rows[0]?.result.outcome}`,
      show: <IntervalPlot rows={rows} />,
      sources: rows.flatMap(({ source }) => source ?? []),
    })),
    ...numbers.flatMap(({ result, source }) =>
      result.kind === 'proportions'
        ? {
            key: `${source.id} ${result.outcome}`,
            show: <Proportion result={result} source={source} />,
            sources: [source],
          }
        : [],
    ),
  ];
}

interface Props {
  claim: Pick<Claim, 'answer' | 'reason' | 'size'>;
  sources: ClaimEvidence['sources'];
}

/**
 * Pictures drawn from the numbers of the sources that count. Nothing where there are no numbers.
 * One stands open: the first that the answer, its reason or the size rests on. A picture seen
 * before its words weighs more than they do, so a finding that carries none of them waits behind
 * a fold, with its main limit.
 */
export function Pictures({ claim, sources }: Props) {
  const t = useT();
  const pictures = picturesOf(sources);
  if (pictures.length === 0) return null;
  const carrying = new Set(
    [claim.answer, claim.reason, claim.size].flatMap((statement) => statement?.sources ?? []),
  );
  const carries = (source: ShownSource): boolean => carrying.has(source.id);
  const open = pictures.find((picture) => picture.sources.some(carries));
  const rest = pictures.filter((picture) => picture !== open);
  return (
    <section class="cn-section cn-pictures">
      <h3>{t('card.pictures.heading')}</h3>
      {open?.show}
      {rest.length === 0 ? null : (
        <Disclosure summary={t(open ? 'card.pictures.more' : 'card.pictures.folded', rest.length)}>
          {rest.map(({ key, show, sources: from }) => (
            <div key={key}>
              {show}
              {from.some(carries)
                ? null
                : [...new Set(from)].map(({ id, custom }) => (
                    <p key={id} class="cn-small">
                      {`${t('card.studies.limit')}: ${custom.limit}`}
                    </p>
                  ))}
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}
