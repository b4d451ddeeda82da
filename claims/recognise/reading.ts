import type { Candidate } from './mentions.ts';
import type { ClaimFound, StudyFound } from './types.ts';

/** The key of what rests on the page as a whole being about a topic. */
export const PAGE_KEY = 'page';

/** What stage one found in a block. Only the recogniser looks inside. */
export interface Reading {
  /** Names of the block, and after `own` of them those before it on which its claims rest. */
  readonly names: readonly Name[];
  readonly own: number;
  readonly claims: readonly RestingClaim[];
  readonly studies: readonly StudyFound[];
}

/** A name with its offsets in the block, as far as the block itself can settle its sense. */
export interface Name
  extends Pick<Candidate, 'topic' | 'start' | 'end' | 'score' | 'defined' | 'why'> {
  /** Counter of the page that it counts in and is settled by; null for a sure name. */
  readonly key: string | null;
}

/** A claim and the numbers of the names it rests on. */
export interface RestingClaim extends ClaimFound {
  readonly rests: readonly number[];
}
