import { hashed } from './model.ts';
import { stem } from './stem.ts';

/**
 * A word, with all that follows from it alone. A page says the same ones again and again, so each is
 * worked out once; nothing is made of a word that is known.
 */
export class Word {
  readonly stem: string;
  readonly isNumber: boolean;
  /** Hashes of names of features, whole or as they begin: see features.ts. */
  readonly w: number;
  readonly s: number;
  readonly ss: number;
  readonly b: number;
  readonly r: number;
  readonly k: number;
  /** What phrases begin with it, by the number of a `Phrases`. */
  readonly starts: unknown[] = [];

  constructor(
    /** In lower case. */
    readonly text: string,
    readonly hash: number,
  ) {
    const own = stem(text);
    const begun = (kind: string) => hashed(' ', hashed(own, hashed(kind)));
    this.stem = own;
    this.isNumber = /^[0-9]/.test(text);
    this.w = hashed(text, hashed('w:'));
    this.s = hashed(own, hashed('s:'));
    this.ss = begun('ss:');
    this.b = begun('b:');
    this.r = begun('r:');
    this.k = begun('k:');
  }
}

/** Words that are kept at hand, none of more code units than that: a page can make words as long as it likes. */
const KEPT = 5000;
const LONGEST = 40;
const SLOTS = 1 << 14;

let slots: (Word | undefined)[] = [];
let count = 0;

/** Forgets the words at hand. */
export function forgetWords(): void {
  slots = [];
  count = 0;
}

/** The code of a letter in lower case; that of a letter beyond ASCII as it is. */
const lower = (code: number): number => (code >= 65 && code <= 90 ? code | 32 : code);

/** The word that stands in a text from `from` to `to`, exclusive. */
export function wordIn(text: string, from: number, to: number): Word {
  let hash = 0x811c9dc5;
  let beyond = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    beyond |= code;
    hash = Math.imul(hash ^ lower(code), 0x01000193);
  }
  if (beyond < 0x80) return known(text, from, to, hash);
  const word = text.slice(from, to).toLowerCase();
  return known(word, 0, word.length, hash);
}

export const wordOf = (text: string): Word => wordIn(text, 0, text.length);

function known(text: string, from: number, to: number, hash: number): Word {
  if (to - from > LONGEST) return new Word(text.slice(from, to).toLowerCase(), hash);
  let slot = hash & (SLOTS - 1);
  for (let word = slots[slot]; word; word = slots[slot]) {
    if (word.hash === hash && isAt(word.text, text, from, to)) return word;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (count >= KEPT || slots.length === 0) {
    slots = new Array(SLOTS).fill(undefined);
    count = 0;
  }
  const word = new Word(copied(text, from, to), hash);
  slots[slot] = word;
  count++;
  return word;
}

/** In lower case, letter by letter: a slice would keep the whole text that it was cut from. */
function copied(text: string, from: number, to: number): string {
  const codes: number[] = [];
  for (let i = from; i < to; i++) codes.push(lower(text.charCodeAt(i)));
  return String.fromCharCode(...codes);
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = from; i < to; i++)
    if (word.charCodeAt(i - from) !== lower(text.charCodeAt(i))) return false;
  return true;
}
