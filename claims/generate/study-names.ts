/** Makes `claims/data/study-names.json`, which the page script carries to recognise studies. */
import { fold } from '../recognise/normalise.ts';
import type {
  StudyDescription,
  StudyKind,
  StudyName,
  StudyNames,
} from '../recognise/study-names.ts';
import { tokenise } from '../recognise/tokens.ts';
import type { Source } from '../schema.ts';

/**
 * The hand-kept part, `claims/data/study-hints.json`. Keyed by id of a study unless said otherwise;
 * the parts that are not told here go over as they are and are told in `StudyNames`.
 */
export interface StudyHints {
  /** By full name: the abbreviations of a journal. */
  journals: Readonly<Record<string, readonly string[]>>;
  /** Family names that nobody saw in the source: they help to find it and are never shown. */
  authors: Readonly<Record<string, readonly string[]>>;
  /** Nicknames and numbers that name it by themselves. */
  names: Readonly<Record<string, readonly string[]>>;
  /** Beginnings of its addresses, lower case, without scheme and "www.". */
  links: Readonly<Record<string, readonly string[]>>;
  /** How pages describe it without a name. */
  descriptions: Readonly<Record<string, StudyDescription>>;
  places: StudyNames['places'];
  issuers: StudyNames['issuers'];
  kinds: Readonly<Record<string, StudyKind>>;
  others: readonly string[];
  linking: readonly string[];
  going: readonly string[];
  people: readonly string[];
  numbers: Readonly<Record<string, number>>;
  etal: readonly string[];
  common: readonly string[];
  quoted: readonly string[];
}

/** Words that say nothing of what a title is about. */
const small = new Set(
  'a an and are as at by for from in into is it its of on or other the their there to via was were with without between versus b 12 vitamin multiple sclerosis ms'.split(
    ' ',
  ),
);

/** At most this many words of a title are carried. */
const longest = 7;
/** A title with fewer words of its own than this names nothing. */
const telling = 3;

/** The beginning of a title as the recogniser reads words; undefined where it could be any title. */
function titleOf(source: Source): string | undefined {
  if (source.type !== 'article-journal' && source.type !== 'report') return undefined;
  const words = tokenise(fold(source.title).text).word.slice(0, longest);
  const own = words.filter((word) => !small.has(word));
  return own.length >= telling ? words.join(' ') : undefined;
}

const familyNames = (source: Source): string[] =>
  (source.author ?? []).flatMap((one) => ('family' in one ? [fold(one.family).text] : []));

/** The citation's own first page: "93" of "93-97". */
const firstPage = (page: string | undefined): string | undefined =>
  /^[a-z]?\d+/i.exec(page ?? '')?.[0].toLowerCase();

function nameOf(source: Source, hints: StudyHints, journals: readonly string[][]): StudyName {
  const { id, DOI, PMID, PMCID, volume } = source;
  const of = source.type === 'article-journal' ? source['container-title'] : undefined;
  const journal = journals.findIndex(([full]) => full === of);
  const [issued, month] = source.issued?.['date-parts'][0] ?? [];
  // Some records have no date that anybody saw; our own id has one, which is good enough to find by.
  const year = issued ?? (Number(/-(\d{4})(?:-|$)/.exec(id)?.[1] ?? 0) || undefined);
  const paper = source.type === 'article-journal' || source.type === 'paper-conference';
  const families = familyNames(source);
  const authors = (families.length > 0 ? families : (hints.authors[id] ?? [])).slice(0, 2);
  const page = of && firstPage(source.page);
  const title = titleOf(source);
  const names = hints.names[id] ?? [];
  const links = hints.links[id];
  const described = hints.descriptions[id];
  return {
    id,
    ...(DOI && { doi: DOI.toLowerCase() }),
    ...(PMID && { pmid: PMID }),
    ...(PMCID && { pmcid: PMCID }),
    ...(links && { links }),
    ...(journal >= 0 && { journal }),
    ...(year && { year }),
    ...(of && month && { month }),
    ...(of && volume && { volume }),
    ...(page && { page }),
    ...(paper && authors.length > 0 && { authors }),
    ...(names.length > 0 && { names }),
    ...(title && { title }),
    ...(described && { described }),
  };
}

/** An entry for every source that a page can name in a way we know, in order of id. */
export function studyNames(sources: readonly Source[], hints: StudyHints): StudyNames {
  const ordered = sources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const used = ordered.flatMap((source) =>
    source.type === 'article-journal' && source['container-title']
      ? [source['container-title']]
      : [],
  );
  const journals = [...new Set(used)].map((full) => [full, ...(hints.journals[full] ?? [])]);
  const studies = ordered.map((source) => nameOf(source, hints, journals));
  const nameable = studies.filter(
    ({ doi, pmid, pmcid, links, journal, names, title, described }) =>
      doi ?? pmid ?? pmcid ?? links ?? journal ?? names ?? title ?? described,
  );
  const { kinds, others, linking, going, people, numbers, etal, common, quoted } = hints;
  const { places, issuers } = hints;
  const words = { kinds, others, linking, going, people, numbers, etal, common, quoted };
  return { studies: nameable, journals, places, issuers, ...words };
}
