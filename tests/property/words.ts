import type { Random } from './random.ts';

/** What random texts are made of: terms, cues, decoys, and signs that break careless code. */
export const pieces: readonly string[] = [
  ...'vitamin B12|B12|B-12|B₁₂|cobalamin|methylcobalamin|multiple sclerosis|MS|MS patients|relapsing-remitting MS|MS Office|Ms Smith|milliseconds|20 ms|deficiency|low levels|cures|does not cure|may help|reverses|causes|prevents|remyelination|fatigue|injections|oral|FDA|approved|studies show|a trial|no evidence|proves|never|always|if|not|is|and|or|the|of|in|people with|patients|who|with|can|could|treat|treatment|nerves|myelin'.split(
    '|',
  ),
  ...['.', ',', '?', '!', ';', ':', '(', ')', '"', '“', '”', '—', '-', '/', ' ', '  ', '\n', '\t'],
  ...[
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u202e',
    '\ud800',
    '\udfff',
    '\u{1f489}',
    'é',
    'ﬁ',
    '\u0301',
    '\0',
    '\ufffc',
    '<b>',
    '&amp;',
    '[1]',
    '10.1000/x',
    'PMID 123',
    '1999',
    '%',
  ],
];

/** A text of up to `most` pieces, some of them cut or doubled. */
export function textFrom(random: Random, most: number): string {
  let text = '';
  for (let left = random.below(most + 1); left > 0; left--) {
    let piece = random.pick(pieces);
    const how = random.below(12);
    if (how === 0) piece = piece.slice(random.below(piece.length));
    if (how === 1) piece = piece.toUpperCase();
    if (how === 2) piece += piece;
    text += piece + (random.below(8) === 0 ? '' : ' ');
  }
  return text;
}
