import type { Compiled } from './compile.ts';
import type { ScannedSentence } from './scan.ts';
import { HARD, type Tokens } from './tokens.ts';

/** For each word of a sentence the number of its clause. */
export function clausesOf(c: Compiled, tokens: Tokens, sentence: ScannedSentence): number[] {
  const { clauseStarts, clauseStartsAfterComma } = c.grammar;
  const out: number[] = [];
  let clause = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (i > sentence.from) {
      const word = tokens.word[i]!;
      if (clauseStarts.has(word)) clause++;
      else if (tokens.joint[i] === HARD) {
        const between = tokens.text.slice(tokens.end[i - 1], tokens.start[i]);
        if (/[;:\u2014]/.test(between) || / -+ /.test(between)) clause++;
        else if (between.includes(',') && clauseStartsAfterComma.has(word)) clause++;
      } else if (/ -+ /.test(tokens.text.slice(tokens.end[i - 1], tokens.start[i]))) clause++;
    }
    out.push(clause);
  }
  return out;
}
