import { type Word, wordIn } from './vocabulary.ts';

/** How two neighbouring words hang together: nothing or soft marks between, a full stop, or harder marks. */
export const SOFT = 1;
export const DOT = 2;
export const HARD = 3;

/** The words of a folded text. Letters and digits are words of their own: "B12" is "b", "12". */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: number[];
  readonly end: number[];
  /** Lower case. */
  readonly word: string[];
  /** The same with what follows from them. */
  readonly words: Word[];
  /** `joint[i]`: what stands between word `i - 1` and word `i`; SOFT for the first. */
  readonly joint: number[];
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;

function kindOf(code: number): number {
  if ((code | 32) >= 97 && (code | 32) <= 122) return LETTER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code < 0xc0) return code === 0xb5 ? LETTER : OTHER;
  if (code === 0xd7 || code === 0xf7) return OTHER;
  if (code >= 0x2190 && code <= 0x2194) return LETTER;
  if (code >= 0x2000 && code <= 0x2bff) return OTHER;
  if (code >= 0x3000 && code <= 0x303f) return OTHER;
  return LETTER;
}

function harder(joint: number, code: number): number {
  if (code === 46) return Math.max(joint, DOT);
  const soft =
    code <= 32 || code === 45 || code === 47 || code === 39 || code === 34 || code === 42;
  return soft ? joint : HARD;
}

/** Cuts a folded text into words. A final 's is left out; other apostrophes stay inside ("don't"). */
export function tokenise(text: string): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const word: string[] = [];
  const words: Word[] = [];
  const joint: number[] = [];
  const length = text.length;
  let between = SOFT;
  let i = 0;
  while (i < length) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === OTHER) {
      between = harder(between, text.charCodeAt(i));
      i++;
      continue;
    }
    const from = i++;
    while (i < length) {
      const code = text.charCodeAt(i);
      const next = kindOf(code);
      if (next === kind) i++;
      else if (code === 39 && kind === LETTER && i - from > 1 && inside(text, i)) i += 2;
      else break;
    }
    start.push(from);
    end.push(i);
    const said = wordIn(text, from, i);
    words.push(said);
    word.push(said.text);
    joint.push(start.length === 1 ? SOFT : between);
    between = SOFT;
    if (text.charCodeAt(i) === 39 && (text.charCodeAt(i + 1) | 32) === 115) {
      if (kindOf(text.charCodeAt(i + 2)) !== LETTER) i += 2;
    }
  }
  return { text, count: start.length, start, end, word, words, joint };
}

/** Whether the apostrophe at `i` is inside a word and does not begin a final 's. */
function inside(text: string, i: number): boolean {
  if (kindOf(text.charCodeAt(i + 1)) !== LETTER) return false;
  const s = (text.charCodeAt(i + 1) | 32) === 115;
  return !(s && kindOf(text.charCodeAt(i + 2)) !== LETTER);
}
