import type { Found } from '../../../claims/recognise/types.ts';
import { type ClaimScores, scoreClaims } from './claims.ts';
import type { Labelled } from './corpus.ts';
import { type MentionScores, scoreMentions } from './mentions.ts';
import { scoreStudies } from './studies.ts';
import type { Scores } from './tally.ts';

/** What was predicted for a text. */
export type Predictions = (record: Labelled) => Found;

export interface PartScores {
  texts: number;
  mentions: MentionScores;
  claims: ClaimScores;
  studies: Scores;
}

/** Scores one part of a corpus. */
export function score(corpus: readonly Labelled[], of: Predictions): PartScores {
  return {
    texts: corpus.length,
    mentions: scoreMentions(corpus, (record) => of(record).mentions),
    claims: scoreClaims(corpus, (record) => of(record).claims),
    studies: scoreStudies(corpus, (record) => of(record).studies),
  };
}
