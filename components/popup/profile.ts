import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import type { Fit, Stance } from '../../claims/recognise/types.ts';
import { type Verdict, verdict } from '../../claims/verdict.ts';

/** One claim of the dataset that a sentence of the page makes. */
export interface Made {
  frame: number;
  /** Names the find within its frame. */
  key: number;
  claim: string;
  stance: Stance;
  fit: Fit;
  /** The page's sentence. */
  words: string;
}

export interface SentenceClaim {
  key: number;
  evidence: ClaimEvidence;
  verdict: Verdict;
}

/** A sentence of the page with every known claim it makes. */
export interface Sentence {
  frame: number;
  words: string;
  claims: SentenceClaim[];
  /** Of all its claims, the one that a reader must hear first. */
  verdict: Verdict;
}

const gravest: Verdict[] = ['against', 'beyond', 'uncertain', 'short', 'agrees', null];

const worst = (verdicts: Verdict[]): Verdict =>
  gravest.find((verdict) => verdicts.includes(verdict)) ?? null;

/**
 * Finds in page order, gathered by sentence. The same words twice in a row are one sentence
 * unless a claim comes round again. Claims without evidence in `known` are left out.
 */
export function sentences(made: Made[], known: Record<string, ClaimEvidence>): Sentence[] {
  const list: Sentence[] = [];
  for (const { frame, key, claim, stance, fit, words } of made) {
    const evidence = known[claim];
    if (evidence === undefined) continue;
    const { direction, polar } = evidence.claim;
    const found = { key, evidence, verdict: verdict(direction, stance, fit, polar) };
    const last = list.at(-1);
    const goesOn =
      last?.frame === frame &&
      last.words === words &&
      last.claims.every((c) => c.evidence.claim.id !== claim);
    if (goesOn) {
      last.claims.push(found);
      last.verdict = worst(last.claims.map((c) => c.verdict));
    } else list.push({ frame, words, claims: [found], verdict: found.verdict });
  }
  return list;
}

/** How many sentences came to each verdict, the most frequent kinds of reading first. */
export function tally(list: Sentence[]): { verdict: Verdict; count: number }[] {
  const order: Verdict[] = ['agrees', 'uncertain', 'beyond', 'against', 'short', null];
  return order
    .map((verdict) => ({ verdict, count: list.filter((s) => s.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
}

/** Ids of related claims that the page was not seen to make, those named most often first. */
export function unsaid(list: Sentence[]): string[] {
  const said = new Set(list.flatMap((s) => s.claims.map((c) => c.evidence.claim.id)));
  const votes = new Map<string, number>();
  const counted = new Set<string>();
  for (const { claims } of list) {
    for (const { evidence } of claims) {
      if (counted.has(evidence.claim.id)) continue;
      counted.add(evidence.claim.id);
      for (const id of evidence.claim.related) {
        if (!said.has(id)) votes.set(id, (votes.get(id) ?? 0) + 1);
      }
    }
  }
  return [...votes].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
