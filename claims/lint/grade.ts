/** Reading grade of a text by Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word − 15.59. */
import { syllable } from 'syllable';
import { exemptTerms } from './exempt.ts';

const exempt = new Set(exemptTerms.map((term) => term.toLowerCase()));

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replace(/['’]s$/, '');
  // A number is read at a glance, whatever its name is.
  if (/\d/.test(bare) || exempt.has(bare)) return 1;
  return Math.max(1, syllable(bare));
}

/**
 * The US school grade needed to read a text; 0 for a text without words.
 *
 * @param leaveOut titles of studies and names of products, taken out before counting
 */
export function readingGrade(text: string, leaveOut: readonly string[] = []): number {
  const names = [...leaveOut].sort((a, b) => b.length - a.length).map(escaped);
  const plain = names.length ? text.replace(new RegExp(names.join('|'), 'gi'), 'it') : text;
  const sentences = plain.split(/[.!?](?:\s|$)/).filter((part) => /\p{L}/u.test(part));
  // "spinal-cord" is two words; "B-12", "0.5" and "1,000" are one.
  const words = plain.match(/[\p{L}]*\d[\p{L}\d.,-]*|[\p{L}][\p{L}'’]*/gu) ?? [];
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade =
    0.39 * (words.length / Math.max(1, sentences.length)) +
    11.8 * (syllables / words.length) -
    15.59;
  return Math.max(0, grade);
}
