import type { Found } from '../../../claims/recognise/types.ts';
import { type ClaimScores, scoreClaims } from './claims.ts';
import type { Labelled } from './corpus.ts';
import { type MentionScores, scoreMentions } from './mentions.ts';
import { scoreStudies } from './studies.ts';
import type { Scores } from './tally.ts';

/** What was predicted, by id; an id that is not there counts as nothing predicted. */
export type Predictions = ReadonlyMap<string, Found>;

export interface PartScores {
  texts: number;
  mentions: MentionScores;
  claims: ClaimScores;
  studies: Scores;
}

const nothing: Found = { mentions: [], claims: [], studies: [] };

/** Scores one part of a corpus. */
export function score(corpus: readonly Labelled[], predictions: Predictions): PartScores {
  const of = ({ id }: Labelled): Found => predictions.get(id) ?? nothing;
  return {
    texts: corpus.length,
    mentions: scoreMentions(corpus, (record) => of(record).mentions),
    claims: scoreClaims(corpus, (record) => of(record).claims),
    studies: scoreStudies(corpus, (record) => of(record).studies),
  };
}
