import type { ClaimEvidence, ShownSource } from '../../claims/evidence/types.ts';
import type { Approvals, Source } from '../../claims/schema.ts';

export type StudyFormat = 'ris' | 'bibtex' | 'csl';

/** Texts of the standard formats, made when asked for. */
export interface Exports {
  studies(sources: readonly ShownSource[], format: StudyFormat): string;
  /** schema.org ClaimReview as JSON-LD. */
  claimReview(evidence: ClaimEvidence): string;
  /** A paragraph with its citations, for quoting. */
  paragraph(evidence: ClaimEvidence): string;
}

/** How each field of a record is known. */
export type Origin = Source['custom']['seen'];

export interface LibraryData {
  claims: readonly ClaimEvidence[];
  sources: readonly ShownSource[];
  approvals: Approvals | undefined;
  /** By source id. */
  origins: ReadonlyMap<string, Origin>;
  version: string;
  /** ISO date of the reader's day. */
  today: string;
}

export interface LibraryActions {
  exports: Exports;
  copy(text: string): Promise<void>;
}
