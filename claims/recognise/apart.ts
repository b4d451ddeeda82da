import { clausesOf } from './clauses.ts';
import type { Compiled } from './compile.ts';
import type { Match } from './match.ts';
import type { ScannedSentence } from './scan.ts';
import type { Tokens } from './tokens.ts';

/**
 * Whether a topic is only named in a later clause than what is said: "Interferon slows MS, but
 * B12 is cheap" says nothing of what B12 does.
 */
export function apart(
  c: Compiled,
  tokens: Tokens,
  sentence: ScannedSentence,
  found: Match,
): boolean {
  const { relation } = found;
  if (relation.from < 0) return false;
  let clauses: number[] | null = null;
  for (const o of found.occurrences) {
    if (o.rests.length === 0 || o.from <= relation.to) continue;
    clauses ??= clausesOf(c, tokens, sentence);
    const said = clauses[relation.to - sentence.from] ?? 0;
    if ((clauses[o.from - sentence.from] ?? 0) > said) return true;
  }
  return false;
}
