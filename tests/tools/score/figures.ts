import type { PartScores } from './score.ts';
import type { Share } from './tally.ts';

/** The figures that are kept, shown to readers, and must not fall: name of a measure to its share. */
export type Figures = Record<string, Share>;

export interface AccuracyFile {
  /** ISO date of the run. */
  measured: string;
  /** Which labelled texts these are. */
  part: 'development' | 'set-aside';
  passages: { texts: number; figures: Figures };
  articles: { texts: number; figures: Figures };
}

/** The measures of one part by name, those without any basis left out. */
export function figuresOf({ mentions, claims, studies }: PartScores): Figures {
  const all: Figures = {};
  for (const [topic, { precision, recall }] of Object.entries(mentions.byTopic)) {
    all[`mentions ${topic} precision`] = precision;
    all[`mentions ${topic} recall`] = recall;
  }
  all['claims precision'] = claims.all.precision;
  all['claims recall'] = claims.all.recall;
  all['claims recall, topic word near'] = claims.withTopicWord;
  all['claims recall, no topic word near'] = claims.withoutTopicWord;
  const { value, of, right, low, high } = claims.stance;
  all.stance = { value, of, right, low, high };
  all['overstated precision'] = claims.fit.precision;
  all['overstated recall'] = claims.fit.recall;
  all['studies precision'] = studies.precision;
  all['studies recall'] = studies.recall;
  return Object.fromEntries(Object.entries(all).filter(([, { of: basis }]) => basis > 0));
}

/** The measures that are lower now than they were, in words. */
export const fallen = (before: Figures, now: Figures): string[] =>
  Object.entries(before).flatMap(([name, { value }]) => {
    const is = now[name]?.value ?? 0;
    return value !== null && is < value - 1e-9
      ? [`${name} fell from ${value.toFixed(3)} to ${is.toFixed(3)}`]
      : [];
  });
