import type { Carried } from './carry.ts';
import type { Classes } from './classes.ts';
import type { ClaimCandidate } from './frames.ts';
import type { Scan, ScannedSentence } from './scan.ts';
import type { Block } from './types.ts';
import type { PlainWord } from './words.ts';

/** A sentence with all that the models look at: what stands in it, before it and above it. */
export interface View {
  readonly block: Block;
  readonly scan: Scan;
  readonly sentence: ScannedSentence;
  readonly words: readonly PlainWord[];
  readonly classes: Classes;
  /** The topics it can be about without naming them. */
  readonly carried: Carried;
  /** The claims that its frames find, answers and list items included. */
  readonly framed: readonly ClaimCandidate[];
  readonly before: Neighbour | null;
  readonly heading: Scan | null;
  /** The block that leads into its list. */
  readonly lead: Scan | null;
}

/** The sentence right before, in the same block or the one before it. */
export interface Neighbour {
  readonly scan: Scan;
  readonly sentence: ScannedSentence;
  readonly sameBlock: boolean;
}
