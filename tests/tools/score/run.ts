import { blocksOfText } from '../../../claims/recognise/index.ts';
import { recognised } from '../read/recognised.ts';
import type { Labelled } from './corpus.ts';
import { type PartScores, type Predictions, score } from './score.ts';

/** What the recogniser says to each text; files may share ids, so each text is told by itself. */
function predict(corpus: readonly Labelled[]): Predictions {
  const said = new Map(
    corpus.map((record) => [record, recognised(blocksOfText(record.text, record.lang))]),
  );
  return (record) => said.get(record) ?? { mentions: [], claims: [], studies: [] };
}

/** Scores passages and whole articles apart: articles leave more to be carried over. */
export function measure(corpus: readonly Labelled[]): {
  passages: PartScores;
  articles: PartScores;
} {
  const part = (articles: boolean) => corpus.filter(({ isArticle }) => isArticle === articles);
  const scored = (labelled: Labelled[]) => score(labelled, predict(labelled));
  return { passages: scored(part(false)), articles: scored(part(true)) };
}
