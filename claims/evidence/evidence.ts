/** The second door: everything a card, the popup or the library shows of a claim. */
import type { Claim, Product, Source } from '../schema.ts';
import { citedIn, statementsOf } from './cited.ts';
import { claims, products, sources } from './dataset.ts';
import { claimStatus, productStatus } from './fda.ts';
import { bearingOf } from './integrity.ts';
import { isOverdue } from './overdue.ts';
import { sharedSafety } from './shared-safety.ts';
import type { ClaimEvidence, ShownSource } from './types.ts';

export { datasetVersion } from './dataset.ts';

function shown(source: Source): ShownSource {
  const { seen: _, ...custom } = source.custom;
  return { ...source, custom };
}

function withoutSeen({ seen: _, ...product }: Product): Omit<Product, 'seen'> {
  return product;
}

function fdaOf(claim: Claim): ClaimEvidence['fda'] {
  const named = claim.fda.products.flatMap((id) => products.get(id) ?? []);
  const dates = named.map((product) => product.asOf).sort();
  return {
    status: claimStatus(claim.fda, named),
    rows: named.map((product) => ({
      product: withoutSeen(product),
      status: productStatus(product, claim.fda.indication),
    })),
    asOf: dates[0] ?? claim.searched,
  };
}

function harmsOf(claim: Claim): Claim['harms'] {
  if (claim.harms.length > 0 || !claim.treatment) return claim.harms;
  return claims.get(sharedSafety)?.harms ?? [];
}

function resolve(claim: Claim, today: string): ClaimEvidence {
  const own = claim.sources.flatMap(({ source: id, bearing, says }) => {
    const source = sources.get(id);
    return source ? [{ source: shown(source), bearing: bearingOf(source, bearing), says }] : [];
  });
  const harms = harmsOf(claim);
  const listed = new Set(own.map(({ source }) => source.id));
  const cited = citedIn([...statementsOf(claim).map((s) => s.statement), ...harms]);
  const fda = fdaOf(claim);
  const behindProducts = fda.rows.flatMap(({ product }) => product.sources);
  const beyond = [...new Set([...cited, ...behindProducts])].filter((id) => !listed.has(id));
  return {
    claim,
    fda,
    sources: own,
    harms,
    harmSources: beyond.flatMap((id) => sources.get(id) ?? []).map(shown),
    overdue: isOverdue(claim, today),
  };
}

/**
 * The evidence of a claim or of a topic's overview; null for an id that the dataset does not hold.
 *
 * @param today ISO date of the reader's day
 */
export function evidenceFor(claimId: string, today: string): ClaimEvidence | null {
  const claim = claims.get(claimId);
  return claim ? resolve(claim, today) : null;
}

/** All claims and overviews, in order of id, for the library. */
export function allEvidence(today: string): ClaimEvidence[] {
  return [...claims.values()].map((claim) => resolve(claim, today));
}

/** One study or official source; null for an id that the dataset does not hold. */
export function sourceFor(id: string): ShownSource | null {
  const source = sources.get(id);
  return source ? shown(source) : null;
}

/** All studies and official sources, in order of id. */
export function allSources(): ShownSource[] {
  return [...sources.values()].map(shown);
}
