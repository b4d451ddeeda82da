import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import type { Fit, Stance } from '../../claims/recognise/types.ts';
import { type Verdict, verdict } from '../../claims/verdict.ts';
import { isOneSentence, type SentenceKind } from '../oneSentence.ts';

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
}

/** Evidence by claim id. */
type Known = Readonly<Record<string, ClaimEvidence>>;

const judged = ({ claim }: ClaimEvidence, stance: Stance, fit: Fit): Verdict =>
  verdict(claim.direction, stance, fit, claim.polar);

const idOf = ({ evidence }: SentenceClaim): string => evidence.claim.id;

const gravest: Verdict[] = ['against', 'beyond', 'uncertain', 'short', 'agrees', null];

/** Of all verdicts on a sentence, the one that a reader must hear first. */
const worst = (verdicts: Verdict[]): Verdict =>
  gravest.find((verdict) => verdicts.includes(verdict)) ?? null;

/**
 * Finds in page order, gathered by sentence. The same words twice in a row are one sentence
 * unless a claim comes round again. Claims without evidence in `known` are left out.
 */
export function sentences(made: Made[], known: Known): Sentence[] {
  const list: Sentence[] = [];
  for (const { frame, key, claim, stance, fit, words } of made) {
    const evidence = known[claim];
    if (evidence === undefined) continue;
    const found = { key, evidence, verdict: judged(evidence, stance, fit) };
    const last = list.at(-1);
    const before = { words: last?.words ?? '', claims: last?.claims.map(idOf) ?? [] };
    if (last?.frame === frame && isOneSentence(before, { words, claim })) last.claims.push(found);
    else list.push({ frame, words, claims: [found] });
  }
  return list;
}

export interface Tally {
  verdict: Verdict;
  /** How many sentences came to it. */
  count: number;
}

const order: Verdict[] = ['agrees', 'uncertain', 'beyond', 'against', 'short', null];

/** How many sentences came to each verdict; kinds without evidence in `known` are left out. */
export function tally(kinds: readonly SentenceKind[], known: Known): Tally[] {
  const counts = new Map<Verdict, number>();
  for (const { claims, count } of kinds) {
    const verdicts = claims.flatMap(([claim, stance, fit]) => {
      const evidence = known[claim];
      return evidence === undefined ? [] : [judged(evidence, stance, fit)];
    });
    if (verdicts.length === 0) continue;
    const verdict = worst(verdicts);
    counts.set(verdict, (counts.get(verdict) ?? 0) + count);
  }
  return order
    .map((verdict) => ({ verdict, count: counts.get(verdict) ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** Ids of related claims that the page was not seen to make, those named most often first. */
export function unsaid(kinds: readonly SentenceKind[], known: Known): string[] {
  const said = new Set(kinds.flatMap(({ claims }) => claims.map(([claim]) => claim)));
  const votes = new Map<string, number>();
  for (const claim of said)
    for (const id of known[claim]?.claim.related ?? [])
      if (!said.has(id)) votes.set(id, (votes.get(id) ?? 0) + 1);
  return [...votes].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
