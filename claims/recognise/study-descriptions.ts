import type { ScannedSentence } from './scan.ts';
import type { Cited } from './study-citations.ts';
import type { Part, StudyIndex } from './study-index.ts';
import type { StudyDescription, StudyName } from './study-names.ts';
import { isUpper, type Parts, type Piece, within } from './study-parts.ts';
import type { Tokens } from './tokens.ts';

/** Words before and behind the word that a description hangs on. */
const BEFORE = 7;
const BEHIND = 9;
/** What a description must count to be one study's, and with a word of its subject. */
const ENOUGH = 4;
const WITH_CUE = 3;

type Of<K extends Part['is']> = Extract<Part, { is: K }>;

/** What stands together around one word: "a Turkish study of 35 patients in 2009". */
interface Phrase {
  from: number;
  to: number;
  marks: Piece<Of<'mark'>>[];
  kinds: Piece<Of<'kind'>>[];
  journals: readonly Piece<Of<'journal'>>[];
  authors: readonly Piece<Of<'author'>>[];
  years: { at: number; year: number }[];
  sizes: { at: number; size: number }[];
}

interface Fitting {
  study: StudyName;
  score: number;
  cued: boolean;
  from: number;
  to: number;
}

/** Studies that are described, not named: by who issued them, where, when, of what kind and size. */
export function descriptionsIn(
  index: StudyIndex,
  tokens: Tokens,
  sentences: readonly ScannedSentence[],
  parts: Parts,
): Cited[] {
  const found: Cited[] = [];
  for (const sentence of sentences) {
    const inside = within(parts.all, sentence.from, sentence.to - 1, ({ from }) => from);
    const anchors = inside.filter(({ part }) => part.is === 'mark' || part.is === 'kind');
    for (const anchor of anchors) {
      const phrase = phraseAround(index, tokens, sentence, inside, parts, anchor);
      if (anchor.part.is === 'kind' && phrase.marks.length > 0 && weigh(index, anchor) === 0)
        continue;
      const best = bestOf(index, phrase, anchor, inside);
      if (!best || strayed(inside, anchor, phrase)) continue;
      found.push({ from: best.from, to: best.to, study: best.study, rule: 'study-described' });
    }
  }
  return found;
}

const weigh = (index: StudyIndex, { part }: Piece): number =>
  part.is === 'kind' ? (index.names.kinds[part.key]?.weight ?? 0) : 0;

function phraseAround(
  index: StudyIndex,
  tokens: Tokens,
  sentence: ScannedSentence,
  inside: readonly Piece[],
  parts: Parts,
  anchor: Piece,
): Phrase {
  const issuer = anchor.part.is === 'mark' && !anchor.part.place;
  const ends = (i: number) => breaks(index, tokens, i, issuer);
  let from = anchor.from;
  while (from > Math.max(sentence.from, anchor.from - BEFORE) && !ends(from)) from--;
  let to = anchor.to;
  while (to + 1 < Math.min(sentence.to, anchor.to + BEHIND) && !ends(to + 1)) to++;
  const here = inside.filter((one) => one.from >= from && one.to <= to);
  const is = <K extends Part['is']>(kind: K) =>
    here.filter((one): one is Piece<Of<K>> => one.part.is === kind);
  const years = within(parts.years, from, to, ({ at }) => at);
  return {
    from,
    to,
    marks: is('mark'),
    kinds: is('kind'),
    journals: is('journal').filter((one) => !index.common.has(wordsOf(tokens, one))),
    authors: is('author'),
    years: [...years],
    sizes: sizesIn(tokens, from, to),
  };
}

const wordsOf = (tokens: Tokens, { from, to }: Piece): string =>
  tokens.word.slice(from, to + 1).join(' ');

/** Whether a phrase ends between the word before and this one. "NICE, 2024" goes on. */
function breaks(index: StudyIndex, tokens: Tokens, i: number, issuer: boolean): boolean {
  const { text, start, end, word } = tokens;
  const gap = text.slice(end[i - 1], start[i]);
  if (/[;.!?\n|[\]\u2014]/.test(gap)) return true;
  if (/:/.test(gap)) return !/^(?:sources?|quelle|fuente)$/.test(word[i - 1]!);
  if (!/[,()]/.test(gap) || /^(?:19|20)\d\d$/.test(word[i]!)) return false;
  if (gap.includes(',') && index.going.has(word[i]!)) return false;
  return !(issuer && isUpper(text.charCodeAt(start[i]!)));
}

const PEOPLE =
  /^(?:patients?|people|persons?|participants?|volunteers?|adults?|outpatients?|subjects?|women|men|veterans|cases|personnes|personas|menschen|patienten|pacientes)$/;

function sizesIn(tokens: Tokens, from: number, to: number): Phrase['sizes'] {
  const sizes: Phrase['sizes'] = [];
  for (let i = from; i <= to; i++) {
    const joined = i > 0 && tokens.start[i] === tokens.end[i - 1];
    if (joined || !/^\d{2,5}$/.test(tokens.word[i]!)) continue;
    const next = tokens.word.slice(i + 1, i + 4);
    if (next.some((word) => PEOPLE.test(word))) sizes.push({ at: i, size: Number(tokens.word[i]) });
  }
  return sizes;
}

/** The one study that fits best; null where none fits well enough, or several do. */
function bestOf(
  index: StudyIndex,
  phrase: Phrase,
  anchor: Piece,
  inside: readonly Piece[],
): Fitting | null {
  let best: Fitting | null = null;
  let tied = false;
  for (const study of index.described) {
    const fitting = fit(index, phrase, anchor, inside, study);
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
  inside: readonly Piece[],
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
  const kinds = kindsOf(index, phrase.kinds, about, issued);
  if (kinds === null || (anchor.part.is === 'kind' && !kinds.includes(anchor as Piece<Of<'kind'>>)))
    return null;
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
  if (score === 0 || (kinds.length === 0 && !size && !(year && issued))) return null;
  const cues = cuesOf(study, inside, used);
  score += Math.min(cues, 6) / 4 + (cues > 0 ? 1 : 0) + (about.first ? 0.1 : 0);
  const from = Math.min(...used.map((one) => one.from));
  const to = Math.max(...used.map((one) => one.to));
  return { study, score, cued: cues > 0, from, to };
}

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

/** Whether the phrase says that it is about something else: "review of vitamin D". */
function strayed(inside: readonly Piece[], anchor: Piece, phrase: Phrase): boolean {
  return inside.some(
    ({ part, from, to }) =>
      part.is === 'other' && from <= Math.max(phrase.to, anchor.to + 6) && to >= phrase.from,
  );
}
