/** Whether everything that is named is there, and nothing is there twice. */
import { statementsOf } from '../evidence/cited.ts';
import { sharedSafety } from '../evidence/shared-safety.ts';
import type { Claim } from '../schema.ts';
import type { Fault } from './problem.ts';
import type { Dataset } from './read.ts';

interface Known {
  sources: ReadonlySet<string>;
  claims: ReadonlySet<string>;
  products: ReadonlyMap<string, readonly string[]>;
  /** Sources that the shared safety record lists. */
  shared: ReadonlySet<string>;
}

function knownIn(dataset: Dataset): Known {
  const products = dataset.approvals.flatMap(({ value }) => value.products);
  const safety = dataset.claims.find(({ value }) => value.id === sharedSafety)?.value;
  return {
    sources: new Set(dataset.named.sources),
    claims: new Set(dataset.named.claims),
    products: new Map(products.map((product) => [product.id, product.sources])),
    shared: new Set(safety?.sources.map(({ source }) => source)),
  };
}

type Add = (field: string, message: string) => void;

function citationFaults(claim: Claim, known: Known, add: Add): void {
  const own = new Set(claim.sources.map(({ source }) => source));
  const ofProducts = new Set(claim.fda.products.flatMap((id) => known.products.get(id) ?? []));
  for (const { field, statement } of statementsOf(claim)) {
    statement.sources.forEach((id, i) => {
      const path = `${field}.sources.${i}`;
      if (!known.sources.has(id)) add(path, `unknown study "${id}"`);
      else if (!own.has(id) && !ofProducts.has(id) && !known.shared.has(id)) {
        add(path, `"${id}" is not among the claim's sources`);
      }
    });
  }
}

function claimFaults(claim: Claim, known: Known, add: Add): void {
  const own = claim.sources.map(({ source }) => source);
  own.forEach((id, i) => {
    if (!known.sources.has(id)) add(`sources.${i}.source`, `unknown study "${id}"`);
    if (own.indexOf(id) !== i) add(`sources.${i}.source`, `"${id}" is listed twice`);
  });
  claim.fda.products.forEach((id, i) => {
    if (!known.products.has(id)) add(`fda.products.${i}`, `unknown product "${id}"`);
  });
  claim.related.forEach((id, i) => {
    if (!known.claims.has(id)) add(`related.${i}`, `unknown claim "${id}"`);
    if (id === claim.id) add(`related.${i}`, 'is the claim itself');
  });
  citationFaults(claim, known, add);
}

function approvalFaults(dataset: Dataset, known: Known): Fault[] {
  return dataset.approvals.flatMap(({ file, value }) => {
    const lists: [string, readonly string[]][] = [
      ...value.products.map((p, i): [string, string[]] => [`products.${i}.sources`, p.sources]),
      ...(['allowed', 'duties', 'notAllowed'] as const).flatMap((key) =>
        value.supplementLabels[key].map((told, i): [string, string[]] => [
          `supplementLabels.${key}.${i}.sources`,
          told.sources,
        ]),
      ),
      ['supplementLabels.form.sources', value.supplementLabels.form.sources],
      ['supplementLabels.approval.sources', value.supplementLabels.approval.sources],
      ...value.msDrugs.notApproved.map((drug, i): [string, string[]] => [
        `msDrugs.notApproved.${i}.sources`,
        drug.sources,
      ]),
    ];
    return lists.flatMap(([field, ids]) =>
      ids
        .map((id, i) => ({ file, field: `${field}.${i}`, message: `unknown study "${id}"`, id }))
        .filter(({ id }) => !known.sources.has(id))
        .map(({ id: _, ...fault }) => fault),
    );
  });
}

/** Every id, product, claim and study that is named but not there. */
export function referenceFaults(dataset: Dataset): Fault[] {
  const known = knownIn(dataset);
  const ofClaims = dataset.claims.flatMap(({ file, value }) => {
    const faults: Fault[] = [];
    claimFaults(value, known, (field, message) => faults.push({ file, field, message }));
    return faults;
  });
  return [...ofClaims, ...approvalFaults(dataset, known)];
}
