import { blocksOfText } from '../../../claims/recognise/index.ts';
import { recognised } from '../read/recognised.ts';
import type { Labelled } from './corpus.ts';
import { type PartScores, type Predictions, score } from './score.ts';

/** What the recogniser says to each text of a corpus. */
export const predict = (corpus: readonly Labelled[]): Predictions =>
  new Map(corpus.map(({ id, text, lang }) => [id, recognised(blocksOfText(text, lang))]));

/** Scores passages and whole articles apart: articles leave more to be carried over. */
export function measure(corpus: readonly Labelled[]): {
  passages: PartScores;
  articles: PartScores;
} {
  const part = (articles: boolean) => corpus.filter(({ isArticle }) => isArticle === articles);
  // Ids are unique within a file only, so each part is predicted by itself.
  const scored = (labelled: Labelled[]) => score(labelled, predict(labelled));
  return { passages: scored(part(false)), articles: scored(part(true)) };
}
