import type { Part, StudyIndex } from './study-index.ts';
import { SOFT, type Tokens } from './tokens.ts';

/** A part of a citation in a block: its first and last word, and what it can be. */
export interface Piece<P extends Part = Part> {
  readonly from: number;
  readonly to: number;
  readonly part: P;
}

type Of<K extends Part['is']> = Extract<Part, { is: K }>;

/** A year, 1950 to 2049. */
export interface Year {
  /** Its word. */
  readonly at: number;
  readonly year: number;
}

/** Everything in a block that can be part of a citation, in order. */
export interface Parts {
  readonly all: readonly Piece[];
  readonly authors: readonly Piece<Of<'author'>>[];
  readonly journals: readonly Piece<Of<'journal'>>[];
  readonly years: readonly Year[];
  /** For each word: whether it is in an author's or journal's name. */
  readonly named: Uint8Array;
}

/** So many parts, or finds, are looked at in one step. */
export const AT_ONCE = 50;

const NONE: Parts = { all: [], authors: [], journals: [], years: [], named: new Uint8Array() };

/** As if nothing stood between words. */
const loosened = (tokens: Tokens): Tokens => ({
  ...tokens,
  joint: new Array<number>(tokens.count).fill(SOFT),
});

/** Finds the parts. One pass; marks between words are not asked for here. */
export function partsIn(index: StudyIndex, tokens: Tokens): Parts {
  const loose = tokens.joint.every((joint) => joint === SOFT) ? tokens : loosened(tokens);
  const found: Piece[] = [];
  index.phrases.find(loose, 0, tokens.count, (id, from, to) => {
    const { part, exact, capital } = index.entries[id]!;
    const at = tokens.start[from]!;
    if (exact !== null && tokens.text.slice(at, tokens.end[to]!) !== exact) return;
    if (capital && isLower(tokens.text.charCodeAt(at))) return;
    found.push({ part, from, to });
  });
  if (found.length === 0) return NONE;
  const all = longest(found);
  const is = <K extends Part['is']>(kind: K) =>
    all.filter((piece): piece is Piece<Of<K>> => piece.part.is === kind);
  const authors = is('author');
  // "Institute of Medicine" is no journal.
  const journals = is('journal').filter(
    ({ from, to }) => from !== to || !/^(?:of|and|for|to|with)$/.test(tokens.word[from - 1] ?? ''),
  );
  const named = new Uint8Array(tokens.count);
  for (const { from, to } of [...authors, ...journals]) named.fill(1, from, to + 1);
  const parts = all.filter(({ part }) => part.is !== 'journal');
  return {
    all: [...parts, ...journals].sort((a, b) => a.from - b.from),
    authors,
    journals,
    years: yearsIn(tokens),
    named,
  };
}

/** Of pieces of one sort that lie in each other only the longest: "Neurology" in "Archives of Neurology". */
function longest(found: readonly Piece[]): Piece[] {
  const reach = new Map<string, number>();
  const ordered = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  return ordered.filter(({ part, from, to }) => {
    if (part.is === 'cue') return true;
    const sort = part.is;
    const end = reach.get(sort) ?? -1;
    // Equal pieces stand side by side: one journal's name can be two journals'.
    if (to < end || (to === end && from > (reach.get(`${sort} from`) ?? -1))) return false;
    reach.set(sort, to);
    reach.set(`${sort} from`, from);
    return true;
  });
}

function yearsIn(tokens: Tokens): Year[] {
  const years: Year[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.word[i]!;
    if (word.length === 4 && /^(?:19[5-9]|20[0-4])[0-9]$/.test(word))
      years.push({ at: i, year: Number(word) });
  }
  return years;
}

export const isLower = (code: number): boolean => code >= 97 && code <= 122;
export const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** The part of an ordered list whose places lie from `low` to `high`, both inclusive. */
export function within<T>(
  list: readonly T[],
  low: number,
  high: number,
  place: (one: T) => number,
): readonly T[] {
  let from = 0;
  for (let to = list.length; from < to; ) {
    const middle = (from + to) >> 1;
    if (place(list[middle]!) < low) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (end < list.length && place(list[end]!) <= high) end++;
  return list.slice(from, end);
}
