import type { StudyFound } from '../../../claims/recognise/types.ts';
import type { Labelled, StudyLabel } from './corpus.ts';
import type { Predicted } from './mentions.ts';
import { newTally, overlap, type Scores, scores } from './tally.ts';

/**
 * Scores the studies that we ship: right is one with a label's id whose span overlaps it. Studies
 * that we do not ship, and texts whose studies were not labelled, count neither way.
 */
export function scoreStudies(corpus: readonly Labelled[], of: Predicted<StudyFound>): Scores {
  const tally = newTally();
  for (const record of corpus) {
    if (record.studies === undefined) continue;
    const labels = record.studies;
    const said = of(record).filter(({ study }) => study !== null);
    const fits = (one: StudyFound, { study, study_alt: others = [], ...span }: StudyLabel) =>
      one.study !== null && [study, ...others].includes(one.study) && overlap(one, span) > 0;
    for (const label of labels) {
      if (label.study === null || label.optional) continue;
      tally.gold += 1;
      if (said.some((one) => fits(one, label))) tally.found += 1;
    }
    for (const one of said) {
      const fitting = labels.filter((label) => fits(one, label));
      if (fitting.length > 0 && fitting.every(({ optional }) => optional)) continue;
      tally.predicted += 1;
      if (fitting.length > 0) tally.right += 1;
    }
  }
  return scores(tally);
}
