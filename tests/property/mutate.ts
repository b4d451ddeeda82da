import type { Random } from './random.ts';
import { pieces } from './words.ts';

/** Letters that read alike, and signs that hide in a word. */
const disguises = ['\u0430', '\u0435', '\u0421', '\uff22', '\u00ad', '\u200b', '\u0301', '\ud835'];

/** Where to cut: often between two halves of a character, as an edit in the middle of a node does. */
const place = (text: string, random: Random): number => random.below(text.length + 1);

type Change = (text: string, other: string, random: Random) => string;

const changes: readonly Change[] = [
  // Some words are gone.
  (text, _, random) => {
    const from = place(text, random);
    return text.slice(0, from) + text.slice(from + random.below(12));
  },
  // Something stands where nobody would write it.
  (text, _, random) => {
    const at = place(text, random);
    return text.slice(0, at) + random.pick(pieces) + text.slice(at);
  },
  (text, _, random) => {
    const at = place(text, random);
    return text.slice(0, at) + random.pick(disguises) + text.slice(at + random.below(2));
  },
  // A part is said again.
  (text, _, random) => {
    const from = place(text, random);
    const part = text.slice(from, from + random.below(60));
    return text.slice(0, from) + part + part + text.slice(from + part.length);
  },
  // Two words change places.
  (text, _, random) => {
    const words = text.split(' ');
    const [a, b] = [random.below(words.length), random.below(words.length)];
    [words[a], words[b]] = [words[b] as string, words[a] as string];
    return words.join(' ');
  },
  // Half of one text runs on into another.
  (text, other, random) => text.slice(0, place(text, random)) + other.slice(place(other, random)),
  (text, _, random) => {
    const from = place(text, random);
    const to = from + random.below(40);
    return text.slice(0, from) + text.slice(from, to).toUpperCase() + text.slice(to);
  },
];

/** A text like one that people write, with up to `most` things wrong with it. */
export function mutated(texts: readonly string[], random: Random, most: number): string {
  let text = random.pick(texts);
  for (let left = 1 + random.below(most); left > 0; left--)
    text = random.pick(changes)(text, random.pick(texts), random);
  return text;
}
