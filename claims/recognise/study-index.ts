import { fold } from './normalise.ts';
import { Phrases } from './phrases.ts';
import type { Slow } from './slow.ts';
import type { StudyName, StudyNames } from './study-names.ts';

interface Naming<K extends string> {
  readonly is: K;
  /** Of cues: one that tells much, and one that no other study is known for. */
  readonly strong?: boolean;
  readonly telling?: boolean;
  readonly studies: readonly StudyName[];
}

/** What a phrase can be in a citation. */
export type Part =
  | Naming<'author'>
  | Naming<'journal'>
  | Naming<'name'>
  | Naming<'title'>
  | Naming<'cue'>
  | { readonly is: 'mark'; readonly key: string; readonly place: boolean }
  | { readonly is: 'kind'; readonly key: string }
  | { readonly is: 'number'; readonly size: number }
  | { readonly is: 'people' }
  | { readonly is: 'other' }
  | { readonly is: 'etal' };

export interface Entry {
  readonly part: Part;
  /** Must be written exactly so; else null. */
  readonly exact: string | null;
  /** Must begin with a capital. */
  readonly capital: boolean;
}

/** The names of the studies made ready, once, for the first block that is read. */
export interface StudyIndex {
  readonly names: StudyNames;
  readonly phrases: Phrases;
  readonly entries: readonly Entry[];
  /** By "doi:…", "pmid:…", "pmc:…". */
  readonly identifiers: ReadonlyMap<string, StudyName>;
  /** Beginnings of addresses. */
  readonly links: readonly (readonly [string, StudyName])[];
  readonly linking: ReadonlySet<string>;
  readonly going: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly quoted: ReadonlySet<string>;
  /** Those that can be described without a name, by the key of a mark or kind that may stand for them. */
  readonly described: ReadonlyMap<string, readonly StudyName[]>;
}

const lower = (name: string): string => fold(name).text.toLowerCase();

/** Makes it study by study. @throws where a phrase has no word in it */
export function* studyIndex(names: StudyNames): Slow<StudyIndex> {
  const phrases = new Phrases();
  const entries: Entry[] = [];
  const add = (phrase: string, part: Part) => {
    const exact = phrase.startsWith('=') ? phrase.slice(1) : null;
    const own = part.is === 'author' || part.is === 'journal';
    phrases.add(fold(exact ?? phrase).text, entries.length);
    entries.push({ part, exact, capital: own && !phrase.endsWith('*') });
  };
  const shared = new Map<string, StudyName[]>();
  const share = (
    is: Extract<Part, { studies: readonly StudyName[] }>['is'],
    phrase: string,
    study: StudyName,
  ) => {
    const key = `${is}\n${phrase}`;
    const known = shared.get(key);
    if (known) known.push(study);
    else {
      const studies = [study];
      shared.set(key, studies);
      const strong = phrase.startsWith('!');
      const telling = phrase.startsWith('!!');
      const part = { is, studies, ...(strong && { strong }), ...(telling && { telling }) };
      add(phrase.replace(/^!+/, ''), part);
    }
  };
  const identifiers = new Map<string, StudyName>();
  const links: [string, StudyName][] = [];
  for (const study of names.studies) {
    if (study.doi) identifiers.set(`doi:${study.doi}`, study);
    if (study.pmid) identifiers.set(`pmid:${study.pmid}`, study);
    if (study.pmcid) identifiers.set(`pmc:${study.pmcid.toLowerCase()}`, study);
    for (const link of study.links ?? []) links.push([link, study]);
    for (const journal of names.journals[study.journal ?? -1] ?? [])
      share('journal', journal, study);
    for (const author of study.authors ?? []) share('author', author, study);
    for (const name of study.names ?? []) share('name', name, study);
    if (study.title) share('title', study.title, study);
    for (const cue of study.described?.cues ?? []) share('cue', cue, study);
    yield;
  }
  for (const [key, list] of Object.entries(names.places))
    for (const phrase of list) add(phrase, { is: 'mark', key, place: true });
  for (const [key, list] of Object.entries(names.issuers))
    for (const phrase of list) add(phrase, { is: 'mark', key, place: false });
  for (const [key, { words }] of Object.entries(names.kinds))
    for (const phrase of words) add(phrase, { is: 'kind', key });
  for (const phrase of names.others) add(phrase, { is: 'other' });
  for (const phrase of names.people) add(phrase, { is: 'people' });
  for (const [phrase, size] of Object.entries(names.numbers)) add(phrase, { is: 'number', size });
  for (const phrase of names.etal) add(phrase, { is: 'etal' });
  return {
    names,
    phrases,
    entries,
    identifiers,
    links,
    linking: new Set(names.linking),
    going: new Set(names.going),
    common: new Set(names.common.map(lower)),
    quoted: new Set(names.quoted.map(lower)),
    described: described(names),
  };
}

function described({ studies, kinds }: StudyNames): Map<string, StudyName[]> {
  const map = new Map<string, StudyName[]>();
  const put = (key: string, study: StudyName) => {
    const known = map.get(key);
    if (!known) map.set(key, [study]);
    else if (!known.includes(study)) known.push(study);
  };
  for (const study of studies) {
    const own = study.described;
    for (const key of own?.by ?? []) put(`mark ${key}`, study);
    for (const kind of own?.kinds ?? []) put(`kind ${kind}`, study);
    for (const [key, { for: wide = [] }] of Object.entries(kinds))
      if (wide.some((kind) => own?.kinds.includes(kind))) put(`kind ${key}`, study);
  }
  return map;
}
