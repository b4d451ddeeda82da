const ENDINGS = 'ations ation ingly ities ments ment ness edly ing ied ies ed es ly s e'.split(' ');
const SHORTEST = 4;
/** Words whose stems are kept at hand: a page says the same ones again and again. */
const KEPT = 5000;

const known = new Map<string, string>();

/** A word without its ending. Rough on purpose: only the models see it, and they saw it so in training. */
export function stem(word: string): string {
  let stemmed = known.get(word);
  if (stemmed === undefined) {
    if (known.size >= KEPT) known.clear();
    stemmed = cut(word);
    known.set(word, stemmed);
  }
  return stemmed;
}

function cut(word: string): string {
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= SHORTEST && word.endsWith(ending))
      return word.slice(0, -ending.length);
  }
  return word;
}
