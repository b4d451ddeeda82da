import type { ScannedSentence } from './scan.ts';
import type { Slow } from './slow.ts';
import type { Cited } from './study-citations.ts';
import type { StudyIndex } from './study-index.ts';
import type { StudyDescription, StudyName } from './study-names.ts';
import { type Parts, type Piece, within } from './study-parts.ts';
import { type Of, type Phrase, phraseAround } from './study-phrases.ts';
import type { Tokens } from './tokens.ts';

/** What a description must count to be one study's, and with a word of its subject. */
const ENOUGH = 4;
const WITH_CUE = 3;
/** So many parts are looked at in one step: each may be several studies' description. */
const ANCHORS = 20;
/** Words to each side in which an issuer's subject is looked for. */
const AROUND = 120;

/** What stands around a phrase. */
interface Near {
  readonly tokens: Tokens;
  /** Where words of a subject are looked for, and those among them that tell the study. */
  readonly cues: readonly Piece[];
  readonly telling: readonly Piece[];
  /** Words of another subject. */
  readonly strays: readonly Piece[];
}

interface Fitting {
  study: StudyName;
  score: number;
  cued: boolean;
  from: number;
  to: number;
}

/**
 * Studies that are described, not named: by who issued them, where, when, of what kind and size. A
 * sentence at a time, or a part of one.
 */
export function* descriptionsIn(
  index: StudyIndex,
  tokens: Tokens,
  sentences: readonly ScannedSentence[],
  parts: Parts,
): Slow<Cited[]> {
  const found: Cited[] = [];
  for (const [k, sentence] of sentences.entries()) {
    yield;
    const inside = within(parts.all, sentence.from, sentence.to - 1, ({ from }) => from);
    const next = sentences[k + 1]?.to ?? sentence.to;
    const about = within(parts.all, headOf(tokens, sentences, k), next - 1, ({ from }) => from);
    for (const [i, anchor] of inside.entries()) {
      if (i % ANCHORS === ANCHORS - 1) yield;
      if (anchor.part.is !== 'mark' && anchor.part.is !== 'kind') continue;
      if (anchor.part.is === 'kind' && index.names.kinds[anchor.part.key]?.issued) continue;
      const phrase = phraseAround(index, tokens, sentence, inside, parts, anchor);
      if (anchor.part.is === 'kind' && weigh(index, anchor) <= 0 && !carries(phrase, about))
        continue;
      const issuer = anchor.part.is === 'mark' && !anchor.part.place;
      const cues = issuer ? wide(parts, anchor) : about;
      const strays = straysIn(inside, anchor, phrase);
      const near = { tokens, cues, telling: cues.filter(isTelling), strays };
      found.push(...readings(index, phrase, anchor, near));
    }
  }
  return found;
}

/** What stands around the name of an issuer: such a sentence often leaves its subject to others. */
const wide = (parts: Parts, { from }: Piece): readonly Piece[] =>
  within(parts.all, from - AROUND, from + AROUND, (one) => one.from);

/** The first word of a sentence, or of the one that a semicolon joins it to. */
function headOf({ text }: Tokens, sentences: readonly ScannedSentence[], k: number): number {
  const before = sentences[k - 1];
  return (before && text[before.end - 1] === ';' ? before : sentences[k]!).from;
}

/** Whether a mere "study" is worth a look: a date, a size, a journal or a finding tells which. */
function carries({ marks, years, sizes, journals }: Phrase, about: readonly Piece[]): boolean {
  if (marks.length > 0) return false;
  if (years.length + sizes.length + journals.length > 0) return true;
  return about.some(isTelling);
}

/** The study of a phrase; of "meta-analyses of 2017 and 2020" those of each year. */
function readings(index: StudyIndex, phrase: Phrase, anchor: Piece, near: Near): Cited[] {
  const found: Cited[] = [];
  const dated = phrase.years.length > 0 ? phrase.years.map((year) => [year]) : [[]];
  for (const years of dated) {
    const best = bestOf(index, { ...phrase, years }, anchor, near);
    if (!best) continue;
    let { from, to } = best;
    // "A Turkish and a Swedish study": each has its own words only.
    if (anchor.part.is === 'mark' && phrase.marks.length > 1) ({ from, to } = anchor);
    const [year] = years;
    if (year && found.length > 0) from = to = year.at;
    found.push({ from, to, study: best.study, rule: 'study-described' });
  }
  return found;
}

const weigh = (index: StudyIndex, { part }: Piece): number =>
  part.is === 'kind' ? (index.names.kinds[part.key]?.weight ?? 0) : 0;

/** The one study that fits best; null where none fits well enough, or several do. */
function bestOf(index: StudyIndex, phrase: Phrase, anchor: Piece, near: Near): Fitting | null {
  let best: Fitting | null = null;
  let tied = false;
  const { part } = anchor as Piece<Of<'mark' | 'kind'>>;
  for (const study of index.described.get(`${part.is} ${part.key}`) ?? []) {
    if (phrase.years.length > 0 && phrase.years[0]?.year !== study.year) continue;
    if (near.strays.some((stray) => !own(study, near.cues, stray))) continue;
    const fitting = fit(index, phrase, anchor, near, study);
    if (!fitting || fitting.score < (fitting.cued ? WITH_CUE : ENOUGH)) continue;
    if (best && fitting.score === best.score) tied = true;
    else if (!best || fitting.score > best.score) {
      best = fitting;
      tied = false;
    }
  }
  return tied ? null : best;
}

function fit(
  index: StudyIndex,
  phrase: Phrase,
  anchor: Piece,
  near: Near,
  study: StudyName,
): Fitting | null {
  const about = study.described as StudyDescription;
  const used: { from: number; to: number }[] = [anchor];
  let score = 0;
  const by = phrase.marks.filter(({ part }) => about.by?.includes(part.key));
  if (anchor.part.is === 'mark' && !by.includes(anchor as Piece<Of<'mark'>>)) return null;
  const issued = by.some(({ part }) => !part.place);
  if (
    !issued &&
    about.by?.some((key) => index.names.issuers[key]) &&
    !about.by.some((key) => index.names.places[key])
  )
    return null;
  if (phrase.marks.length > 0) {
    if (by.length === 0) return null;
    score += 2;
    used.push(...by);
  }
  const kinds = kindsOf(
    index,
    phrase.kinds.filter((one) => stands(index, near.tokens, one, phrase)),
    about,
    issued,
  );
  if (kinds === null || (anchor.part.is === 'kind' && !kinds.includes(anchor as Piece<Of<'kind'>>)))
    return null;
  if (kinds.length > 0 && kinds.every(({ part }) => index.names.kinds[part.key]?.beside)) {
    const { marks, years, journals, authors } = phrase;
    if (marks.length + years.length + journals.length + authors.length === 0) return null;
  }
  if (kinds.length > 0) {
    score += Math.max(...kinds.map((one) => weigh(index, one)));
    used.push(...kinds);
  }
  const year = phrase.years.find((one) => one.year === study.year);
  if (phrase.years.length > 0 && !year) return null;
  if (year) {
    score += 2;
    used.push({ from: year.at, to: year.at });
  }
  const journal = phrase.journals.find(({ part }) => part.studies.includes(study));
  if (phrase.journals.length > 0 && !journal) return null;
  if (journal) {
    score += 2;
    used.push(journal);
  }
  const author = phrase.authors.find(({ part }) => part.studies.includes(study));
  if (phrase.authors.length > 0 && !author) return null;
  if (author) {
    score += 2;
    used.push(author);
  }
  const size = phrase.sizes.find((one) => about.sizes?.includes(one.size));
  if (phrase.sizes.length > 0 && about.sizes && !size) return null;
  if (size) {
    score += 3;
    used.push({ from: size.at, to: size.at });
  }
  if (
    kinds.some(({ part }) => !index.names.kinds[part.key]?.near) &&
    near.telling.some((one) => tells(one, study))
  )
    score += 3;
  if (score === 0 || (kinds.length === 0 && !size && !(year && issued))) return null;
  const cues = cuesOf(study, near.cues, used) + (isOn(near, study, kinds) ? 2 : 0);
  score += Math.min(cues, 6) / 4 + (cues > 0 ? 1 : 0) + (about.first ? 0.1 : 0);
  const from = Math.min(...used.map((one) => one.from));
  const to = Math.max(...used.map((one) => one.to));
  return { study, score, cued: cues > 0, from, to };
}

/** Whether a piece is a word of one study's subject. */
const tells = ({ part }: Piece, study: StudyName): boolean =>
  part.is === 'cue' && part.studies.includes(study);

const isTelling = ({ part }: Piece): boolean => part.is === 'cue' && part.telling === true;

/** Whether its subject follows at once: "the guideline on MS". */
const isOn = ({ tokens, cues }: Near, study: StudyName, kinds: readonly Piece[]): boolean =>
  kinds.some(
    ({ to }) =>
      /^(?:on|about|for)$/.test(tokens.word[to + 1] ?? '') &&
      cues.some((one) => one.from === to + 2 && tells(one, study)),
  );

/** How many words of its subject stand in the sentence; one that tells most counts for two. */
function cuesOf(
  study: StudyName,
  inside: readonly Piece[],
  used: readonly { from: number }[],
): number {
  const seen = new Map<number, number>();
  for (const { part, from } of inside) {
    if (part.is !== 'cue' || !part.studies.includes(study)) continue;
    if (!used.some((one) => one.from === from)) seen.set(from, part.strong ? 2 : 1);
  }
  return [...seen.values()].reduce((sum, one) => sum + one, 0);
}

/** Whether a word as wide as "one" or "work" stands for a study. */
function stands(
  index: StudyIndex,
  { word }: Tokens,
  { part, from, to }: Piece<Of<'kind'>>,
  { marks, journals, years }: Phrase,
): boolean {
  if (!index.names.kinds[part.key]?.near) return true;
  const beside = (first: number, last: number) => first - to <= 2 && from - last <= 2;
  const since = word[to + 1] === 'since';
  return (
    marks.some((one) => beside(one.from, one.to)) ||
    journals.some((one) => beside(one.from, one.to)) ||
    (!since && years.some(({ at }) => beside(at, at)))
  );
}

/** The words of kind that suit the study; null where one says that it is another kind of work. */
function kindsOf(
  index: StudyIndex,
  kinds: readonly Piece<Of<'kind'>>[],
  about: StudyDescription,
  issued: boolean,
): Piece<Of<'kind'>>[] | null {
  const fitting = kinds.filter(({ part }) => {
    const kind = index.names.kinds[part.key];
    if (kind?.issued && !issued) return false;
    const wide = kind?.for ?? [part.key];
    return wide.some((kind) => about.kinds.includes(kind));
  });
  const own = kinds.filter(({ part }) => index.names.kinds[part.key]?.for === undefined);
  const other = own.some((one) => !fitting.includes(one));
  return other && !issued && !own.some((one) => fitting.includes(one)) ? null : fitting;
}

/** Words that say that the phrase is about something else: "review of vitamin D". */
function straysIn(inside: readonly Piece[], anchor: Piece, phrase: Phrase): readonly Piece[] {
  return inside.filter(
    ({ part, from, to }) =>
      part.is === 'other' && from <= Math.max(phrase.to, anchor.to + 6) && to >= phrase.from,
  );
}

/** Whether such a word is of the study's own subject: "biotin". */
const own = (study: StudyName, inside: readonly Piece[], { from }: Piece): boolean =>
  inside.some((one) => one.from === from && tells(one, study));
