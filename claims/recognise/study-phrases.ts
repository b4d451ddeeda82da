import type { ScannedSentence } from './scan.ts';
import type { Part, StudyIndex } from './study-index.ts';
import { isUpper, type Parts, type Piece, within, type Year } from './study-parts.ts';
import type { Tokens } from './tokens.ts';

/** Words before and behind the word that a description hangs on. */
const BEFORE = 7;
const BEHIND = 12;

export type Of<K extends Part['is']> = Extract<Part, { is: K }>;

/** What stands together around one word: "a Turkish study of 35 patients in 2009". */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Piece<Of<'mark'>>[];
  readonly kinds: readonly Piece<Of<'kind'>>[];
  readonly journals: readonly Piece<Of<'journal'>>[];
  readonly authors: readonly Piece<Of<'author'>>[];
  readonly years: readonly Year[];
  readonly sizes: readonly Size[];
}

/** How many took part, and its word. */
interface Size {
  readonly at: number;
  readonly size: number;
}

/** The phrase around a word of a sentence; `inside` are the parts in the sentence. */
export function phraseAround(
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
    years,
    sizes: sizesIn(tokens, here, from, to),
  };
}

const wordsOf = (tokens: Tokens, { from, to }: Piece): string =>
  tokens.word.slice(from, to + 1).join(' ');

/** Whether a phrase ends between the word before and this one. "NICE, 2024" goes on. */
function breaks(index: StudyIndex, tokens: Tokens, i: number, issuer: boolean): boolean {
  const { text, start, end, word } = tokens;
  const gap = text.slice(end[i - 1], start[i]);
  if (/[;.!?\n|[\]\u2014]/.test(gap)) return true;
  if (
    /^(?:and|und|et)$/.test(word[i]!) &&
    /^(?:the|a|an|der|die|das|eine|le|la|un|une)$/.test(word[i + 1] ?? '')
  )
    return true;
  if (/:/.test(gap)) return !/^(?:sources?|quelle|fuente)$/.test(word[i - 1]!);
  if (!/[,()]/.test(gap) || /^(?:19|20)\d\d$/.test(word[i]!)) return false;
  if (gap.includes(',') && index.going.has(word[i]!)) return false;
  return !(issuer && isUpper(text.charCodeAt(start[i]!)));
}

/** How many people took part: a number with a word for them at most two words behind. */
function sizesIn(tokens: Tokens, here: readonly Piece[], from: number, to: number): Size[] {
  const sizes: Size[] = [];
  const people = here.filter(({ part }) => part.is === 'people').map((one) => one.from);
  const add = (at: number, last: number, size: number) => {
    if (people.some((i) => i > last && i <= last + 3)) sizes.push({ at, size });
  };
  for (let i = from; i <= to; i++) {
    if (counts(tokens, i)) add(i, i, Number(tokens.word[i]));
  }
  for (const { part, from: at, to: last } of here)
    if (part.is === 'number') add(at, last, part.size);
  return sizes;
}

/** Whether a number can tell how many: not "B12", "20%", "2009". */
function counts({ word, start, end, text }: Tokens, i: number): boolean {
  if (!/^\d{2,5}$/.test(word[i]!) || /^(?:19[5-9]|20[0-4])\d$/.test(word[i]!)) return false;
  if (i > 0 && start[i] === end[i - 1]) return false;
  return (
    text[end[i]!] !== '%' && !/^(?:per|percent|mg|mcg|micrograms?|years?)$/.test(word[i + 1] ?? '')
  );
}
