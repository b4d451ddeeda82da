/** The whole dataset, bundled. Checked at build (`claims/check.ts`), so it is trusted here. */
import type { Approvals, Claim, Product, Source } from '../schema.ts';

const claimFiles = import.meta.glob<Claim>('../data/claims/*.json', {
  eager: true,
  import: 'default',
});
const sourceFiles = import.meta.glob<Source>('../data/studies/*.json', {
  eager: true,
  import: 'default',
});
const approvalFiles = import.meta.glob<Approvals>('../data/approvals.json', {
  eager: true,
  import: 'default',
});

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

export const approvals: Approvals | undefined = Object.values(approvalFiles)[0];

/** Claims and overviews, in order of id. */
export const claims: ReadonlyMap<string, Claim> = byId(Object.values(claimFiles));
/** Studies and official sources, in order of id. */
export const sources: ReadonlyMap<string, Source> = byId(Object.values(sourceFiles));
export const products: ReadonlyMap<string, Product> = byId(approvals?.products ?? []);

/** The day of the newest change in any claim, such as `2026-11-22`: names the state of the evidence. */
export const datasetVersion: string =
  [...claims.values()]
    .flatMap((claim) => claim.changes.map((change) => change.date))
    .sort()
    .at(-1) ?? '';
