import type { Fault } from './problem.ts';
import type { Dataset } from './read.ts';

interface Named {
  file: string;
  field: string;
  value: string | undefined;
}

function twice(all: readonly Named[]): Fault[] {
  const first = new Map<string, Named>();
  return all.flatMap((named) => {
    if (named.value === undefined) return [];
    const key = named.value.toLowerCase();
    const before = first.get(key);
    if (!before) {
      first.set(key, named);
      return [];
    }
    const { file, field, value } = named;
    return [{ file, field, message: `"${value}" also stands in ${before.file}` }];
  });
}

/** Ids, DOIs, PMIDs and PMCIDs that stand in more than one place. */
export function duplicateFaults({ claims, sources, approvals }: Dataset): Fault[] {
  const of = (field: 'id' | 'DOI' | 'PMID' | 'PMCID') =>
    sources.map(({ file, value }) => ({ file, field, value: value[field] }));
  const claimIds = claims.map(({ file, value }) => ({ file, field: 'id', value: value.id }));
  const productIds = approvals.flatMap(({ file, value }) =>
    value.products.map(({ id }, i) => ({ file, field: `products.${i}.id`, value: id })),
  );
  return [of('id'), of('DOI'), of('PMID'), of('PMCID'), claimIds, productIds].flatMap(twice);
}
