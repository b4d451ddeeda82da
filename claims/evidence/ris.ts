/**
 * RIS, which reference managers import. Written here because the one kept library for it
 * (citation-js) brings network code into the bundle, cuts long titles into two lines and drops
 * PubMed numbers; the tests read our files back with that library.
 */
import type { ShownSource } from './types.ts';

const types: Readonly<Record<ShownSource['type'], string>> = {
  'article-journal': 'JOUR',
  report: 'RPRT',
  webpage: 'ELEC',
  legislation: 'STAT',
  regulation: 'STAT',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  'paper-conference': 'CPAPER',
};

type Line = [tag: string, value: string | undefined];

function authors(source: ShownSource): Line[] {
  return (source.author ?? []).map((author) => [
    'AU',
    'literal' in author
      ? // A comma would make a person of it.
        author.literal.replaceAll(',', '')
      : [author.family, author.given].filter((part) => part !== undefined).join(', '),
  ]);
}

function dates(source: ShownSource): Line[] {
  const [year, month, day] = source.issued?.['date-parts'][0] ?? [];
  if (year === undefined) return [];
  const two = (part: number | undefined) => (part ? String(part).padStart(2, '0') : '');
  return [
    ['PY', String(year)],
    ['DA', month ? `${year}/${two(month)}/${two(day)}/` : undefined],
  ];
}

function pages(page: string | undefined): Line[] {
  const range = page?.match(/^(\w+)-(\w+)$/);
  return range
    ? [
        ['SP', range[1]],
        ['EP', range[2]],
      ]
    : [['SP', page]];
}

/** RIS has no field for PubMed numbers; reference managers show these lines as notes. */
function notes(source: ShownSource): Line[] {
  const { custom } = source;
  const more = custom.moreAuthors ? 'The list of authors goes on.' : undefined;
  return [
    ['N1', source.PMID && `PMID: ${source.PMID}`],
    ['N1', source.PMCID && `PMCID: ${source.PMCID}`],
    ['N1', more],
    ['N1', custom.linkNote],
    ['N1', custom.integrity.status === 'retracted' ? 'RETRACTED' : undefined],
  ];
}

/** One record for each source, ended by ER; lines end in CR LF as the format asks. */
export function toRis(sources: readonly ShownSource[]): string {
  const records = sources.map((source) => {
    const accessed = source.accessed?.['date-parts'][0]
      .map((part) => String(part).padStart(2, '0'))
      .join('/');
    const lines: Line[] = [
      ['TY', types[source.type]],
      ['ID', source.id],
      ...authors(source),
      ['TI', source.title],
      ['T2', source['container-title']],
      ...dates(source),
      ['VL', source.volume],
      ['IS', source.issue],
      ...pages(source.page),
      ['M1', source.number],
      ['PB', source.publisher],
      ['DO', source.DOI],
      ['UR', source.URL],
      ['LA', source.language],
      ['Y2', accessed && `${accessed}/`],
      ...notes(source),
      ['ER', ''],
    ];
    return lines
      .filter((line): line is [string, string] => line[1] !== undefined)
      .map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}`)
      .join('\r\n');
  });
  return records.map((record) => `${record}\r\n`).join('\r\n');
}
