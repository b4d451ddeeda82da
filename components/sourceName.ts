import type { ShownSource } from '../claims/evidence/types.ts';

type Named = Pick<
  ShownSource,
  'id' | 'author' | 'issued' | 'publisher' | 'container-title' | 'title'
>;

/** A short name to point at a source with: "Miller 2005", "FDA 2026", else journal or title with the year. */
export function sourceName(source: Named): string {
  const [first, ...rest] = source.author ?? [];
  const person = first && ('family' in first ? first.family : first.literal);
  const others = rest.length > 0 ? ' et al.' : '';
  const who = person
    ? `${person}${others}`
    : (source.publisher ?? source['container-title'] ?? source.title);
  const year = source.issued?.['date-parts'][0][0];
  return year === undefined ? who : `${who} ${year}`;
}

/** The best link of a source: its DOI, its PubMed page, or the official page on record. */
export function sourceLink(source: Pick<ShownSource, 'DOI' | 'PMID' | 'URL'>): string {
  if (source.DOI !== undefined) return `https://doi.org/${encodeURI(source.DOI)}`;
  if (source.PMID !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${source.PMID}/`;
  return source.URL;
}
