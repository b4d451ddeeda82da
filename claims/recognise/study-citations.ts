import type { Slow } from './slow.ts';
import { Chain, type Named, SPREAD } from './study-chain.ts';
import type { StudyIndex } from './study-index.ts';
import type { StudyName } from './study-names.ts';
import { AT_ONCE, isUpper, type Parts, type Piece, within, type Year } from './study-parts.ts';
import type { Tokens } from './tokens.ts';

/** A citation found: its first and last word. A null study is one that is not ours. */
export interface Cited {
  readonly from: number;
  readonly to: number;
  readonly study: StudyName | null;
  readonly rule: string;
}

/** How far back an author of a journal's paper is looked for. */
const BACK = 7;

/** So many words of a study's subject must stand near its journal's name where there is no date. */
const CUES = 2;

/** Citations by author and year, author and journal, journal and date; a few of the parts at a time. */
export function* citationsIn(index: StudyIndex, tokens: Tokens, parts: Parts): Slow<Cited[]> {
  const chain = new Chain(index, tokens, parts);
  const found: Cited[] = [];
  function* each<P extends Piece>(
    pieces: readonly P[],
    citedBy: (piece: P) => Cited | null,
  ): Slow<void> {
    for (const [i, piece] of pieces.entries()) {
      if (i % AT_ONCE === AT_ONCE - 1) yield;
      const cited = citedBy(piece);
      if (cited) found.push(cited);
    }
  }
  yield* each(parts.authors, (author) => byAuthor(index, chain, author));
  yield* each(parts.journals, (journal) => byJournal(index, chain, journal));
  yield* each(
    parts.all.filter(({ part }) => part.is === 'etal'),
    (etal) => unknown(chain, etal),
  );
  return found;
}

const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? list[0]! : null);
const has = (list: readonly Piece<Named>[], study: StudyName): boolean =>
  list.some(({ part }) => part.studies.includes(study));

function byAuthor(index: StudyIndex, chain: Chain, author: Piece<Named>): Cited | null {
  const { tokens, parts } = chain;
  const before = tokens.word[author.from - 1];
  if (titled(chain, author)) return null;
  const first = author.part.studies.filter(({ authors }) => leads(tokens, author, authors?.[0]));
  if (first.length === 0) return null;
  const behind = within(parts.all, author.to + 1, author.to + 4, ({ from }) => from);
  const etal = behind.find(({ part }) => part.is === 'etal');
  const years = chain.yearsOf(author);
  const journals = chain.near(parts.journals, author);
  const owned = /^'s? /.test(tokens.text.slice(tokens.end[author.to], tokens.end[author.to]! + 3));
  const place = /^(?:in|from|to|at|of|near)$/.test(before ?? '') && !etal && !owned;
  const dated = [years.after, years.before].filter((year) => year !== null);
  const fitting = dated.filter((year) => first.some((study) => study.year === year.year));
  for (const year of fitting) {
    let ours = first.filter((study) => study.year === year.year && !chain.contradicts(year, study));
    if (journals.some(({ part }) => ours.some((study) => part.studies.includes(study))))
      ours = ours.filter((study) => has(journals, study));
    const study = only(ours) ?? ours.find(({ authors }) => (authors?.length ?? 0) > 1) ?? ours[0];
    if (!study || (place && journals.length === 0)) continue;
    if (alien(chain, journals, study)) continue;
    return cite(author, year, study, 'study-author-year');
  }
  if (years.after && (etal || years.after.at - author.to <= 3)) return null;
  const both = first.filter((study) => has(journals, study));
  const study = only(both);
  if (study && dated.length === 0)
    return span(
      [author, ...journals.filter((one) => has([one], study))],
      study,
      'study-author-journal',
    );
  if (journals.length > 0 || (years.after && !etal) || closeBefore(years.before, author))
    return null;
  const partner = behind.find(({ part, from }) => part.is === 'author' && from <= author.to + 2);
  const pair = partner && only(first.filter(({ authors }) => leads(tokens, partner, authors?.[1])));
  if (pair) return { from: author.from, to: partner.to, study: pair, rule: 'study-author' };
  const alone = only(first) ?? mostTold(parts, author, first);
  if (!alone) return null;
  const family = tokens.word.slice(author.from, author.to + 1).join(' ');
  const isTold = told(parts, author, alone);
  if (index.common.has(family) && !isTold) return null;
  if (etal && etal.from <= author.to + 3)
    return { from: author.from, to: etal.to, study: alone, rule: 'study-author' };
  const open = owned || !(index.quoted.has(family) || index.common.has(family));
  if (isTold && open)
    return { from: author.from, to: author.to, study: alone, rule: 'study-author' };
  const work = behind.find(({ part, from }) => part.is === 'kind' && from === author.to + 1);
  const own = owned || before === 'the';
  return work && own
    ? { from: author.from, to: work.to, study: alone, rule: 'study-author' }
    : null;
}

/** Whether a year stands so close before a name that it is its own: "the 2011 Miller review". */
const closeBefore = (year: Year | null, { from }: Piece): boolean =>
  year !== null && from - year.at <= 2;

/** Of an author's works the one most of whose subject stands near; null where several do as well. */
function mostTold(parts: Parts, author: Piece, works: readonly StudyName[]): StudyName | null {
  const told = works.map((study) => ({ study, words: wordsNear(parts, author, study) }));
  const most = Math.max(...told.map(({ words }) => words));
  return most > 0 ? (only(told.filter(({ words }) => words === most))?.study ?? null) : null;
}

/** Whether the name is told as a person's: "Ms Wade"; "in MS. Wade" is none. */
function titled({ tokens }: Chain, { from }: Piece): boolean {
  const before = tokens.text.slice(tokens.start[from - 1] ?? 0, tokens.start[from]);
  return /^(?:M(?:s|r|rs|iss)|(?:ms|mr|mrs|miss)|[Dd]r|[Pp]rof)\.? $/.test(before);
}

/** Whether the piece is this family name, not just one of the co-authors. */
function leads(tokens: Tokens, piece: Piece, family: string | undefined): boolean {
  const words = tokens.word.slice(piece.from, piece.to + 1).join(' ');
  return family !== undefined && family.toLowerCase().replace(/[^a-z0-9']+/g, ' ') === words;
}

/** Whether a journal right at the citation is another than the study's. */
function alien(chain: Chain, journals: readonly Piece<Named>[], study: StudyName): boolean {
  return (
    journals.length > 0 &&
    !has(journals, study) &&
    journals.some(({ from, to }) =>
      within(chain.parts.years, from - 4, to + 3, ({ at }) => at).some(({ at }) =>
        at > to ? chain.joins(to, at, 2) : chain.joins(at, from, 3),
      ),
    )
  );
}

function byJournal(index: StudyIndex, chain: Chain, journal: Piece<Named>): Cited | null {
  const { tokens, parts } = chain;
  const single = journal.from === journal.to;
  const common = index.common.has(tokens.word.slice(journal.from, journal.to + 1).join(' '));
  const { after, before: earlier } = chain.yearsOf(journal);
  for (const year of [after, earlier]) {
    if (year === null) continue;
    if (year === after && single && year.at - journal.to > 3) continue;
    const ours = journal.part.studies.filter(({ year: of }) => of === year.year);
    if (ours.length === 0) continue;
    const authors = chain.near(parts.authors, journal);
    const named = ours.filter((one) => has(authors, one));
    const study = only(named.length > 0 ? named : ours);
    if (!study || chain.contradicts(year, study)) return null;
    const signed = named.length > 0 || volumeFits(chain, year, study);
    if (!signed && study.described?.needs && !told(parts, journal, study)) return null;
    if (!signed && (common || elsewhere(parts, journal) || stranger(chain, journal, study)))
      return null;
    return cite(journal, year, study, 'study-journal-date');
  }
  const study = only(journal.part.studies);
  if (!study || single || common || after || earlier) return null;
  if (wordsNear(parts, journal, study) < CUES) return null;
  if (elsewhere(parts, journal) || stranger(chain, journal, study)) return null;
  return { from: journal.from, to: journal.to, study, rule: 'study-journal' };
}

/** Whether a word of the study's own subject stands near. */
const told = (parts: Parts, piece: Piece, study: StudyName): boolean =>
  wordsNear(parts, piece, study) > 0;

/** How many words of a study's subject stand near. */
function wordsNear(parts: Parts, { from, to }: Piece, study: StudyName): number {
  const near = within(parts.all, from - 2 * SPREAD, to + 2 * SPREAD, (one) => one.from);
  return near.filter(({ part }) => part.is === 'cue' && part.studies.includes(study)).length;
}

/** Whether a subject stands near that is none of ours: "a review of sleep in JAMA Neurology". */
function elsewhere(parts: Parts, { from, to }: Piece): boolean {
  const near = within(parts.all, from - BACK, to + BACK, (one) => one.from);
  return near.some(({ part }) => part.is === 'other');
}

function volumeFits(chain: Chain, year: Year, study: StudyName): boolean {
  return study.volume !== undefined && chain.tokens.word[year.at + 1] === study.volume;
}

/** Whether somebody else is named as the author: "Smith, JAMA Neurol 2018", "by Smith in Neurology". */
function stranger(chain: Chain, journal: Piece, study: StudyName): boolean {
  const { tokens, parts } = chain;
  const { word, text, start } = tokens;
  const known = (study.authors ?? []).map((name) => name.toLowerCase());
  const near = within(parts.all, journal.from - BACK - 4, journal.from, ({ from }) => from);
  const capital = (i: number) => isUpper(text.charCodeAt(start[i]!)) && word[i]!.length > 1;
  for (let i = journal.from - 1; i >= Math.max(0, journal.from - BACK); i--) {
    const gap = chain.gap(i + 1);
    if (/[;!?\n]/.test(gap)) return false;
    if (known.includes(word[i]!)) return false;
    if (near.some(({ part, to }) => part.is === 'etal' && to === i)) return true;
    if (word[i - 1] === 'by' && capital(i)) return true;
    if (i === journal.from - 1 && capital(i) && /^[,:] ?\(?$/.test(gap)) return !parts.named[i];
    if (gap.includes('.') && word[i]!.length > 3) return false;
  }
  return false;
}

/** "Kira et al., 1994": in the form of a citation, but none of ours. */
function unknown(chain: Chain, etal: Piece): Cited | null {
  const { tokens, parts } = chain;
  const name = etal.from - 1;
  if (name < 0 || !isUpper(tokens.text.charCodeAt(tokens.start[name]!))) return null;
  const [year] = within(parts.years, etal.to + 1, etal.to + 9, ({ at }) => at);
  if (!year || !chain.joins(etal.to, year.at, 8)) return null;
  return { from: name, to: year.at, study: null, rule: 'study-unknown' };
}

const cite = (piece: Piece, year: Year, study: StudyName, rule: string): Cited => ({
  from: Math.min(piece.from, year.at),
  to: Math.max(piece.to, year.at),
  study,
  rule,
});

function span(pieces: readonly Piece[], study: StudyName, rule: string): Cited {
  const from = Math.min(...pieces.map((one) => one.from));
  const to = Math.max(...pieces.map((one) => one.to));
  return { from, to, study, rule };
}
