import type { Labelled } from '../score/corpus.ts';
import type { Predictions } from '../score/score.ts';
import { overlap } from '../score/tally.ts';

/** Whether a denial was taken for an assertion, or the reverse. */
export const isTurned = (label: string, said: string): boolean =>
  [label, said].sort().join() === 'asserts,denies';

/** What is wrong, a line each: stances turned round, and with `all` every other mistake of claims and studies. */
export function mistakesIn(texts: readonly Labelled[], said: Predictions, all: boolean): string[] {
  return texts.flatMap((text) => {
    const { claims, studies } = said(text);
    const tell = (what: string, { start, end }: { start: number; end: number }) =>
      `${text.id} ${what}: ${text.text.slice(start, end)}`;
    const lines: string[] = [];
    for (const label of text.claims) {
      if (label.optional) continue;
      const fitting = claims.filter((one) => one.claim === label.claim && overlap(one, label) > 0);
      const best = fitting.sort((a, b) => overlap(b, label) - overlap(a, label))[0];
      if (!best) {
        if (all) lines.push(tell(`missed ${label.claim} (${label.stance})`, label));
        continue;
      }
      const turned = isTurned(label.stance, best.stance);
      if (turned || (all && best.stance !== label.stance))
        lines.push(
          tell(
            `${turned ? 'TURNED ' : ''}${label.stance} -> ${best.stance}, ${label.claim}`,
            label,
          ),
        );
      const over = (fit: string | undefined) => fit === 'overstated';
      if (all && label.fit !== undefined && over(best.fit) !== over(label.fit))
        lines.push(tell(`${label.fit} -> ${best.fit}, ${label.claim}`, label));
    }
    if (!all) return lines;
    for (const one of claims)
      if (!text.claims.some((label) => label.claim === one.claim && overlap(one, label) > 0))
        lines.push(tell(`false ${one.claim} (${one.stance})`, one));
    const shipped = text.studies?.filter(({ study }) => study !== null) ?? [];
    for (const label of shipped)
      if (!label.optional && !studies.some((one) => overlap(one, label) > 0))
        lines.push(tell(`missed study ${label.study}`, label));
    if (text.studies)
      for (const one of studies)
        if (one.study !== null && !shipped.some((label) => overlap(one, label) > 0))
          lines.push(tell(`false study ${one.study}`, one));
    return lines;
  });
}
