/** Rules that the shape alone cannot hold. */
import { counts } from '../evidence/integrity.ts';
import { sharedSafety } from '../evidence/shared-safety.ts';
import type { Claim, Source } from '../schema.ts';
import type { Fault } from './problem.ts';
import type { Dataset } from './read.ts';

/** The same day a year later; 29 February becomes the 28th. */
export function yearAfter(day: string): string {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return later.endsWith('-02-29') ? later.replace(/29$/, '28') : later;
}

type Add = (field: string, message: string) => void;

function claimFaults(claim: Claim, sources: ReadonlyMap<string, Source>, add: Add): void {
  const due = yearAfter(claim.searched);
  if (claim.reviewBy !== due) add('reviewBy', `must be ${due}, twelve months after searched`);
  if (claim.treatment && claim.unknowns.length === 0) {
    add('unknowns', 'a claim about taking something must say what is not known');
  }
  claim.sources.forEach(({ source: id, bearing }, i) => {
    const source = sources.get(id);
    if (source && !counts(source) && bearing !== 'context') {
      add(`sources.${i}.bearing`, `"${id}" is retracted and can only be "context"`);
    }
  });
}

function safetyFaults(dataset: Dataset): Fault[] {
  const shared = dataset.claims.find(({ value }) => value.id === sharedSafety)?.value;
  if (shared && shared.harms.length > 0) return [];
  return dataset.claims
    .filter(({ value }) => value.treatment && value.harms.length === 0)
    .map(({ file }) => {
      const message = `has none of its own, and "${sharedSafety}" has none to lend`;
      return { file, field: 'harms', message };
    });
}

function linkFaults(dataset: Dataset): Fault[] {
  return dataset.sources
    .filter(({ value }) => value.DOI && value.URL !== `https://doi.org/${value.DOI}`)
    .map(({ file, value }) => {
      const message = `must be https://doi.org/${value.DOI}, since there is a DOI`;
      return { file, field: 'URL', message };
    });
}

/** A claim overdue from the start, a retracted study that counts, a treatment without harms, a wrong link. */
export function ruleFaults(dataset: Dataset): Fault[] {
  const sources = new Map(dataset.sources.map(({ value }) => [value.id, value]));
  const ofClaims = dataset.claims.flatMap(({ file, value }) => {
    const faults: Fault[] = [];
    claimFaults(value, sources, (field, message) => faults.push({ file, field, message }));
    return faults;
  });
  return [...ofClaims, ...safetyFaults(dataset), ...linkFaults(dataset)];
}
