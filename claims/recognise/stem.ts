const ENDINGS = 'ations ation ingly ities ments ment ness edly ing ied ies ed es ly s e'.split(' ');
const SHORTEST = 4;

/** A word without its ending. Rough on purpose: only the models see it, and they saw it so in training. */
export function stem(word: string): string {
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= SHORTEST && word.endsWith(ending))
      return word.slice(0, -ending.length);
  }
  return word;
}
