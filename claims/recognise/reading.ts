import type { ClaimFound, Mention, StudyFound } from './types.ts';

/** What stage one found in a block. Only the recogniser looks inside. */
export interface Reading {
  readonly mentions: readonly Mention[];
  readonly claims: readonly ClaimFound[];
  readonly studies: readonly StudyFound[];
}
