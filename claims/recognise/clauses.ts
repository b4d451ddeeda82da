import type { ScannedSentence } from './scan.ts';
import { HARD, type Tokens } from './tokens.ts';

/** Words that begin a clause of their own, after a comma or without one. */
const STARTS = new Set(
  'but although though whereas while yet however because unless despite except aber obwohl pero aunque mais sino sondern'.split(
    ' ',
  ),
);
/** Words that begin one only after a comma. */
const AFTER_COMMA = new Set(
  'and so or which who where since as if when nor then still und y et'.split(' '),
);

/** For each word of a sentence the number of its clause. */
export function clausesOf(tokens: Tokens, sentence: ScannedSentence): number[] {
  const out: number[] = [];
  let clause = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (i > sentence.from) {
      const word = tokens.word[i]!;
      if (STARTS.has(word)) clause++;
      else if (tokens.joint[i] === HARD) {
        const between = tokens.text.slice(tokens.end[i - 1], tokens.start[i]);
        if (/[;:\u2014]/.test(between) || / -+ /.test(between)) clause++;
        else if (between.includes(',') && AFTER_COMMA.has(word)) clause++;
      } else if (/ -+ /.test(tokens.text.slice(tokens.end[i - 1], tokens.start[i]))) clause++;
    }
    out.push(clause);
  }
  return out;
}
