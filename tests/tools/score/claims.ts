import type { ClaimFound } from '../../../claims/recognise/types.ts';
import type { ClaimLabel, Labelled } from './corpus.ts';
import type { Predicted } from './mentions.ts';
import { topicIsNear } from './near.ts';
import {
  count,
  newTally,
  overlap,
  type Scores,
  type Share,
  scores,
  share,
  sum,
  type Tally,
} from './tally.ts';

export interface ClaimScores {
  all: Scores;
  byClaim: Record<string, Scores>;
  /** Labels with no topic word in the sentence, its heading or the two sentences before. */
  withoutTopicWord: Share;
  withTopicWord: Share;
  /** On labels that were found. `confusion`: "label -> prediction", mistakes only. */
  stance: Share & { confusion: Record<string, number> };
  fit: {
    /** Of those shown as overstated, how many are. On labels that were found. */
    precision: Share;
    recall: Share;
    /** Of all overstated labels, how many were found and shown so. */
    shown: Share;
    confusion: Record<string, number>;
  };
  hardNegatives: { hit: number; of: number };
}

const fits = (one: ClaimFound, label: ClaimLabel): boolean =>
  one.claim === label.claim && overlap(one, label) > 0;

/** A label that counts, and the prediction that covers most of it. */
interface Pair {
  record: Labelled;
  label: ClaimLabel;
  best: ClaimFound | null;
}

function pairsOf(corpus: readonly Labelled[], of: Predicted<ClaimFound>): Pair[] {
  return corpus.flatMap((record) =>
    record.claims
      .filter(({ optional }) => !optional)
      .map((label) => {
        const fitting = of(record).filter((one) => fits(one, label));
        // The sort is stable: among equals the first one said.
        fitting.sort((a, b) => overlap(b, label) - overlap(a, label));
        return { record, label, best: fitting[0] ?? null };
      }),
  );
}

const part = (pairs: readonly Pair[]): Share =>
  share(pairs.filter(({ best }) => best !== null).length, pairs.length);

function confusion(pairs: readonly Pair[], field: 'stance' | 'fit'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { label, best } of pairs)
    if (best !== null && best[field] !== label[field])
      count(counts, `${label[field]} -> ${best[field]}`);
  return counts;
}

function scoreFit(pairs: readonly Pair[]): ClaimScores['fit'] {
  const labelled = pairs.filter(({ label }) => label.fit !== undefined);
  const found = labelled.filter(({ best }) => best?.fit);
  const over = (list: readonly Pair[]) => list.filter(({ label }) => label.fit === 'overstated');
  const said = found.filter(({ best }) => best?.fit === 'overstated');
  return {
    precision: share(over(said).length, said.length),
    recall: share(over(said).length, over(found).length),
    shown: share(over(said).length, over(labelled).length),
    confusion: confusion(found, 'fit'),
  };
}

function tallies(corpus: readonly Labelled[], pairs: readonly Pair[], of: Predicted<ClaimFound>) {
  const byClaim: Record<string, Tally> = {};
  const tallyOf = (claim: string): Tally => {
    byClaim[claim] ??= newTally();
    return byClaim[claim];
  };
  for (const { label, best } of pairs) {
    tallyOf(label.claim).gold += 1;
    if (best !== null) tallyOf(label.claim).found += 1;
  }
  for (const record of corpus)
    for (const one of of(record)) {
      const fitting = record.claims.filter((label) => fits(one, label));
      if (fitting.length > 0 && fitting.every(({ optional }) => optional)) continue;
      tallyOf(one.claim).predicted += 1;
      if (fitting.length > 0) tallyOf(one.claim).right += 1;
    }
  return byClaim;
}

function hardNegatives(corpus: readonly Labelled[], of: Predicted<ClaimFound>) {
  let hit = 0;
  let all = 0;
  for (const record of corpus)
    for (const trap of record.hard_negatives) {
      all += 1;
      const isWrong = (one: ClaimFound) =>
        overlap(one, trap) > 0 && !record.claims.some((label) => fits(one, label));
      if (of(record).some(isWrong)) hit += 1;
    }
  return { hit, of: all };
}

/** Scores the claims: right is one with a label's id whose span overlaps it. Optional labels count neither way. */
export function scoreClaims(corpus: readonly Labelled[], of: Predicted<ClaimFound>): ClaimScores {
  const pairs = pairsOf(corpus, of);
  const byClaim = tallies(corpus, pairs, of);
  const compared = pairs.filter(({ best }) => best?.stance);
  const near = (wanted: boolean) =>
    pairs.filter(({ record, label }) => topicIsNear(record, label) === wanted);
  return {
    all: scores(sum(Object.values(byClaim))),
    byClaim: Object.fromEntries(
      Object.keys(byClaim)
        .sort()
        .map((claim) => [claim, scores(byClaim[claim] ?? newTally())]),
    ),
    withTopicWord: part(near(true)),
    withoutTopicWord: part(near(false)),
    stance: {
      ...share(
        compared.filter(({ label, best }) => label.stance === best?.stance).length,
        compared.length,
      ),
      confusion: confusion(compared, 'stance'),
    },
    fit: scoreFit(pairs),
    hardNegatives: hardNegatives(corpus, of),
  };
}
