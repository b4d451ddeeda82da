import type { Fit, Stance } from '../claims/recognise/types.ts';

/** A claim as a sentence makes it. */
export type ClaimMade = [claim: string, stance: Stance, fit: Fit];

/** Sentences of a page that make the same claims in the same way: none is forgotten where a list ends. */
export interface SentenceKind {
  claims: ClaimMade[];
  /** How many such sentences there are. */
  count: number;
}

/**
 * Whether a claim belongs to the sentence of the one before it: the same words right after each
 * other are one sentence, unless a claim comes round again. Popup and icon count by it.
 */
export const isOneSentence = (
  before: { words: string; claims: readonly string[] },
  { words, claim }: { words: string; claim: string },
): boolean => before.words === words && !before.claims.includes(claim);
