/**
 * BibTeX, for LaTeX and for reference managers. Written here for the same reasons as `ris.ts`;
 * the tests read our files back with another library.
 */
import type { ShownSource } from './types.ts';

const types: Readonly<Record<ShownSource['type'], string>> = {
  'article-journal': 'article',
  report: 'techreport',
  webpage: 'misc',
  legislation: 'misc',
  regulation: 'misc',
  'article-newspaper': 'article',
  book: 'book',
  'paper-conference': 'inproceedings',
};

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Plain text as BibTeX text; letters beyond ASCII stay as they are. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}~^]/g, (sign) => special[sign] ?? sign)
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/--+/g, (dashes) => '{-}'.repeat(dashes.length));
}

/** A family name whose inner small words are no particles: "Kiefte-de Jong" stays whole. */
function family(name: string): string {
  return /^\p{Lu}.*\s/u.test(name) ? `{${escaped(name)}}` : escaped(name);
}

/** A web address is taken as it is; only what would end the field is encoded. */
function address(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

function author(source: ShownSource): string | undefined {
  if (!source.author) return undefined;
  const names = source.author.map((one) =>
    'literal' in one
      ? `{${escaped(one.literal)}}`
      : [family(one.family), one.given && escaped(one.given)].filter(Boolean).join(', '),
  );
  return [...names, ...(source.custom.moreAuthors ? ['others'] : [])].join(' and ');
}

function place(source: ShownSource): Record<string, string | undefined> {
  const container = source['container-title'] && escaped(source['container-title']);
  const publisher = source.publisher && escaped(source.publisher);
  switch (types[source.type]) {
    case 'article':
      return { journal: container ?? publisher };
    case 'techreport':
      return { institution: publisher, series: container };
    case 'inproceedings':
      return { booktitle: container, publisher };
    case 'book':
      return { publisher };
    default:
      return { series: container, publisher };
  }
}

function note(source: ShownSource): string | undefined {
  const parts = [
    source.PMID && `PMID: ${source.PMID}`,
    source.PMCID && `PMCID: ${source.PMCID}`,
    source.custom.linkNote,
    source.custom.integrity.status === 'retracted' ? 'RETRACTED' : undefined,
  ].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? escaped(parts.join('; ')) : undefined;
}

function fields(source: ShownSource): Record<string, string | undefined> {
  const [year, month] = source.issued?.['date-parts'][0] ?? [];
  return {
    author: author(source),
    // The second pair of braces keeps capitals such as "B12" and "MRI".
    title: `{${escaped(source.title)}}`,
    ...place(source),
    year: year === undefined ? undefined : String(year),
    volume: source.volume && escaped(source.volume),
    number: (source.issue ?? source.number) && escaped(source.issue ?? source.number ?? ''),
    pages: source.page && escaped(source.page).replace('-', '--'),
    doi: source.DOI,
    pmid: source.PMID,
    pmcid: source.PMCID,
    url: address(source.URL),
    urldate: source.accessed?.['date-parts'][0]
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
    language: source.language,
    note: note(source),
    // A bare macro, which styles write out in their own language.
    ...(month && { month: months[month - 1] }),
  };
}

/** One entry for each source; its key is the source's id in the dataset. */
export function toBibtex(sources: readonly ShownSource[]): string {
  return sources
    .map((source) => {
      const lines = Object.entries(fields(source))
        .filter((field): field is [string, string] => field[1] !== undefined)
        .map(([name, value]) =>
          name === 'month' ? `  month = ${value}` : `  ${name} = {${value}}`,
        );
      return `@${types[source.type]}{${source.id},\n${lines.join(',\n')}\n}\n`;
    })
    .join('\n');
}
