import type { TopicData } from './knowledge.ts';
import { fold } from './normalise.ts';

/** Characters that folding takes away or replaces inside a name: soft hyphens, exotic hyphens and digits. */
const ODD =
  '[\\u00ad\\u00b2\\u00b3\\u00b9\\u0300-\\u036f\\u200b-\\u2013\\u2060\\u2080-\\u2089\\u2212\\ufeff\\uff01-\\uff5e]';

/** The rarest piece of each name of the topics, as the data's `hints` give it, or else the names' first words. */
export const hintsOf = (topics: readonly TopicData[]): string[] =>
  topics.flatMap((topic) => topic.hints ?? plainHints(topic));

/**
 * A first look that is true of every text that holds a name of a topic. Texts with characters that
 * may hide a name are folded and looked at again.
 *
 * @param hints by `hintsOf`
 */
export function looker(hints: readonly string[]): (text: string) => boolean {
  const any = hints.join('|');
  const first = new RegExp(`${any}|${ODD}`);
  const names = new RegExp(any);
  return (text) => first.test(text) && (names.test(text) || names.test(fold(text).text));
}

/** The names' first words, in either case. */
function plainHints(topic: TopicData): string[] {
  const names = [...topic.terms, ...(topic.unsure ?? []).map((u) => u.term)];
  const words = names.map((name) => /[\p{L}\p{N}]+/u.exec(fold(name).text)?.[0] ?? '');
  return [...new Set(words)]
    .filter((word) => word !== '')
    .map((word) => [...word].map((c) => `[${c.toLowerCase()}${c.toUpperCase()}]`).join(''));
}
