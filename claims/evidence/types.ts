import type { Bearing, Claim, FdaStatus, Product, Source, Statement } from '../schema.ts';

/** Everything a card, the popup or the library shows of one claim, resolved and ready. JSON-safe. */
export interface ClaimEvidence {
  claim: Claim;
  fda: {
    status: FdaStatus;
    /** One row a product named by the claim, in the claim's order. */
    rows: { product: Omit<Product, 'seen'>; status: FdaStatus }[];
    /** ISO date of the oldest product record in the row, or of the claim where there is none. */
    asOf: string;
  };
  /** In the claim's order. */
  sources: { source: ShownSource; bearing: Bearing; says: string }[];
  /** The claim's own harms, or the shared safety record for a treatment claim without any. */
  harms: Statement[];
  /** Sources that the harms, the FDA row or another statement cites beyond `sources`. */
  harmSources: ShownSource[];
  /** Past its review-by date on the day asked for. */
  overdue: boolean;
}

/** A source as readers see it: without the record of how each field is known. */
export type ShownSource = Omit<Source, 'custom'> & { custom: Omit<Source['custom'], 'seen'> };
