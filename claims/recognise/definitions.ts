import type { Candidate } from './mentions.ts';
import type { Tokens } from './tokens.ts';

/**
 * Whether a short form is spelled out right here, as in "long form (SF)" or "SF (long form)":
 * 1 as its topic, -1 as something else whose initials fit, 0 not at all. After Schwartz and
 * Hearst's idea, with initials only.
 */
export function defined(
  tokens: Tokens,
  candidate: Candidate,
  last: Candidate | undefined,
  next: Candidate | undefined,
): number {
  const before = tokens.text.charAt(candidate.start - 1);
  const after = tokens.text.slice(candidate.end, candidate.end + 3);
  const letters = tokens.text
    .slice(candidate.start, candidate.end)
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  if (letters.length < 2) return 0;
  if (before === '(' || before === '[' || before === '"') {
    if (spelledBy(last, candidate) && last?.to === candidate.from - 1) return 1;
    if (spells(tokens, candidate.from - 1, -1, letters)) return -1;
  }
  if (/^ ?[([=]/.test(after)) {
    if (spelledBy(next, candidate) && next?.from === candidate.to + 1) return 1;
    if (spells(tokens, candidate.to + 1, 1, letters)) return -1;
  }
  return 0;
}

function spelledBy(name: Candidate | undefined, candidate: Candidate): boolean {
  return name !== undefined && !name.unsure && name.topic === candidate.topic;
}

/** Whether the words next to `at` begin with the letters of the short form, one word may be between. */
function spells(tokens: Tokens, at: number, step: 1 | -1, letters: string): boolean {
  let letter = step > 0 ? 0 : letters.length - 1;
  let skipped = 0;
  for (let i = at; i >= 0 && i < tokens.count; i += step) {
    const word = tokens.word[i]!;
    if (word.length > 2 && word[0] === letters[letter]) {
      letter += step;
      if (letter < 0 || letter >= letters.length) return true;
    } else if (i === at || ++skipped > 1) return false;
  }
  return false;
}
