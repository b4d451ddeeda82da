import type { ShownSource } from '../claims/evidence/types.ts';
import { Cites } from './Cites.tsx';
import { IconArray } from './IconArray.tsx';
import { type Effect, IntervalPlot } from './IntervalPlot.tsx';

/** Results that can stand on one scale: of one measure, with one meaning of "no difference". */
function byMeasure(results: readonly Effect[]): Effect[][] {
  const groups = new Map<string, Effect[]>();
  for (const result of results) {
    const key = `${result.measure} ${result.unit ?? ''} ${result.noDifference}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()];
}

/** The pictures of one source, drawn from its numbers. Nothing where it has none. */
export function Pictures({ source }: { source: ShownSource }) {
  const { results } = source.custom;
  if (results.length === 0) return null;
  const effects = results.filter((result) => result.kind === 'effect');
  return (
    <div class="cn-pictures">
      {results.map((result) =>
        result.kind === 'proportions' ? <IconArray key={result.outcome} result={result} /> : null,
      )}
      {byMeasure(effects).map((group) => (
        <IntervalPlot key={group[0]?.measure} results={group} />
      ))}
      <Cites ids={[source.id]} sources={new Map([[source.id, source]])} />
    </div>
  );
}
