import { gramFilter, gramsOf, namesOf, shortOf } from './grams.ts';
import type { TopicData } from './knowledge.ts';
import { fold } from './normalise.ts';

/** Characters that folding takes away or replaces inside a name: soft hyphens, exotic hyphens and digits. */
const odd =
  /[\u0300-\u036f\u00ad\u00b2\u00b3\u00b9\u200b-\u2013\u2060\u2080-\u2089\u2212\ufeff\uff01-\uff5e]/;

/** All that a page's script knows before it has seen a word of a topic. */
export interface FirstLook {
  /** Of each name; see `gramsOf`. */
  readonly grams: readonly string[];
  /** Expressions that settle it, one of which each name of a topic with `hints` fits. */
  readonly hints: readonly string[];
  /** Words, one of which is in each name of a topic without. */
  readonly words: readonly string[];
  /** Names known by a word's edge, in capitals. */
  readonly short: readonly string[];
}

/**
 * Whether a text may hold a name.
 *
 * @param joined whether it is the text of several blocks, which may meet without white space: there
 *   a short name counts inside a word too, where it is written in capitals
 */
export type Look = (text: string, joined?: boolean) => boolean;

/**
 * UTF-16 code units of a page after which its code has been compiled: until then the browser's own
 * expressions are two to three times as fast as our loop, and afterwards half as fast.
 */
const warm = 200_000;

const unique = (list: readonly string[]): string[] => [...new Set(list)];

/** Made of the topics' data, so that no name can be forgotten. */
export function firstLookOf(topics: readonly TopicData[]): FirstLook {
  const plain = namesOf(topics.filter(({ hints }) => hints === undefined));
  return {
    grams: unique(namesOf(topics).flatMap(gramsOf)),
    hints: unique(topics.flatMap(({ hints = [] }) => hints)),
    words: unique(plain.map(longestWord)),
    short: unique(shortOf(namesOf(topics)).map((name) => fold(name).text.toUpperCase())),
  };
}

/** A first look that is true of every text that holds a name of a topic. */
export function looker({ grams, hints, words, short }: FirstLook): Look {
  // Made when it is needed: most pages are read to their end before.
  let filter: ReturnType<typeof gramFilter> | undefined;
  const mayHold = (text: string): boolean => {
    filter ??= gramFilter(grams);
    return filter(text);
  };
  const names = hints.length > 0 ? new RegExp(hints.join('|')) : null;
  const known = new Set(words);
  const settles = (text: string): boolean =>
    names?.test(text) === true || (known.size > 0 && holdsWord(text, known));
  let cold = known.size === 0 ? warm : 0;
  const holds = (text: string): boolean => {
    if (cold <= 0) return mayHold(text) && settles(text);
    cold -= text.length;
    return settles(text) && mayHold(text);
  };
  // A name in two words is written with any sign between: "M.S.".
  const inside = short.length > 0 ? new RegExp(short.join('|').replaceAll(' ', '.')) : null;
  return (text, joined = false) => {
    if (joined && inside?.test(text)) return true;
    if (holds(text)) return true;
    if (!odd.test(text)) return false;
    const plain = fold(text).text;
    return mayHold(plain) && settles(plain);
  };
}

/** The name's longest word, in small letters; "*" after it where any ending may follow. */
function longestWord(name: string): string {
  const words = fold(name)
    .text.toLowerCase()
    .match(/[\p{L}\p{N}]+\*?/gu) ?? [''];
  return words.reduce((a, b) => (b.length > a.length ? b : a));
}

function holdsWord(text: string, known: ReadonlySet<string>): boolean {
  for (const [word] of fold(text)
    .text.toLowerCase()
    .matchAll(/\p{L}+|\p{N}+/gu)) {
    if (known.has(word)) return true;
    for (let end = word.length; end > 1; end--)
      if (known.has(`${word.slice(0, end)}*`)) return true;
  }
  return false;
}
