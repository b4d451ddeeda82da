/** Makes `claims/data/study-names.json`, which the page script carries to recognise studies. */
import type { StudyName } from '../recognise/study-names.ts';
import type { Source } from '../schema.ts';

/** The hand-kept part: abbreviations of journals, surnames nobody may show, phrases that name a study. */
export interface StudyHints {
  journals: Readonly<Record<string, readonly string[]>>;
  surnames: Readonly<Record<string, string>>;
  names: Readonly<Record<string, readonly string[]>>;
}

const small = new Set(
  'a an and are as at by for from in into is it of on or other the their there to via was were with without between b12 b-12 vitamin multiple sclerosis ms'.split(
    ' ',
  ),
);

function titleWords(title: string): string[] {
  const words = title.toLowerCase().match(/[\p{L}\d]+(?:[-'’/][\p{L}\d]+)*/gu) ?? [];
  return words.filter((word) => !small.has(word));
}

function firstAuthor(source: Source): string | undefined {
  const first = source.author?.[0];
  return first && 'family' in first ? first.family : undefined;
}

function nameOf(source: Source, hints: StudyHints): StudyName {
  const journal = source.type === 'article-journal' ? source['container-title'] : undefined;
  const [year, month] = source.issued?.['date-parts'][0] ?? [];
  const surname = firstAuthor(source) ?? hints.surnames[source.id];
  const names = hints.names[source.id];
  return {
    id: source.id,
    ...(source.DOI && { doi: source.DOI.toLowerCase() }),
    ...(source.PMID && { pmid: source.PMID }),
    ...(source.PMCID && { pmcid: source.PMCID }),
    ...(journal && { journals: [journal, ...(hints.journals[journal] ?? [])] }),
    ...(year && { year }),
    ...(month && { month }),
    ...(surname && { surname }),
    ...(names && { names }),
    words: titleWords(source.title),
  };
}

/** One entry for every source, in order of id. */
export function studyNames(sources: readonly Source[], hints: StudyHints): StudyName[] {
  return sources.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((source) => nameOf(source, hints));
}
