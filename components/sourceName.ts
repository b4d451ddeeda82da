import type { ShownSource } from '../claims/evidence/types.ts';

type Named = Pick<
  ShownSource,
  'id' | 'author' | 'issued' | 'publisher' | 'container-title' | 'title'
> & { custom?: Pick<ShownSource['custom'], 'moreAuthors'> };

/** A name without what stands in brackets or after a semicolon or slash. */
const brief = (name: string): string => name.split(/\s*[(;/]/)[0]?.trim() || name;

/** A short name to point at a source with: "Miller 2005", "FDA 2026", else journal or title with the year. */
export function sourceName(source: Named): string {
  const [first, ...rest] = source.author ?? [];
  const others = rest.length > 0 || source.custom?.moreAuthors ? ' et al.' : '';
  const people = first && 'family' in first ? `${first.family}${others}` : undefined;
  const body =
    source.publisher?.split(',')[0] ?? (first && 'literal' in first ? first.literal : undefined);
  const who = people ?? brief(body ?? source['container-title'] ?? source.title);
  const year = source.issued?.['date-parts'][0][0];
  return year === undefined ? who : `${who} ${year}`;
}

/** The best link of a source: its DOI, its PubMed page, or the official page on record. */
export function sourceLink(source: Pick<ShownSource, 'DOI' | 'PMID' | 'URL'>): string {
  if (source.DOI !== undefined) return `https://doi.org/${encodeURI(source.DOI)}`;
  if (source.PMID !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${source.PMID}/`;
  return source.URL;
}
