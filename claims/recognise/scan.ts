import type { Compiled } from './compile.ts';
import { type Candidate, findNames } from './mentions.ts';
import { type Folded, fold } from './normalise.ts';
import { sentencesOf } from './sentences.ts';
import { type Tokens, tokenise } from './tokens.ts';
import type { Block } from './types.ts';

/** A block cut up: words, sentences, names. What does not depend on what stands around it. */
export interface Scan {
  folded: Folded;
  tokens: Tokens;
  sentences: ScannedSentence[];
  names: Candidate[];
}

export interface ScannedSentence {
  start: number;
  end: number;
  /** First word and the word past the last. */
  from: number;
  to: number;
  /** The words of every class in it; see `hitsIn`. */
  hits: readonly number[] | null;
}

/** Longer runs without a full stop are cut here, so that time stays in proportion to the text. */
const LONGEST = 110;

export type Cut = Omit<Scan, 'names'>;

/** Cuts a block up. Names carry no senses yet. */
export function scan(c: Compiled, block: Block): Scan {
  const known = c.cuts.get(block);
  const cut = known ?? cutUp(block);
  if (!known) c.cuts.set(block, cut);
  return { ...cut, names: findNames(c, cut.tokens, block.lang) };
}

/** The phrases of the lexicon in a sentence: of each its class, its first and its last word. */
export function hitsIn(
  c: Compiled,
  { tokens }: Scan,
  sentence: ScannedSentence,
): readonly number[] {
  if (sentence.hits) return sentence.hits;
  const hits: number[] = [];
  c.lexicon.find(tokens, sentence.from, sentence.to, (id, from, to) => {
    hits.push(id, from, to);
  });
  sentence.hits = hits;
  return hits;
}

function cutUp(block: Block): Cut {
  const folded = fold(block.text);
  const tokens = tokenise(folded.text);
  const sentences: ScannedSentence[] = [];
  let at = 0;
  for (const { start, end } of sentencesOf(folded.text)) {
    while (at < tokens.count && tokens.start[at]! < start) at++;
    let from = at;
    while (at < tokens.count && tokens.start[at]! < end) {
      at++;
      if (at - from >= LONGEST && at < tokens.count && tokens.start[at]! < end) {
        sentences.push({
          start: tokens.start[from]!,
          end: tokens.end[at - 1]!,
          from,
          to: at,
          hits: null,
        });
        from = at;
      }
    }
    if (at > from) {
      const first = sentences[sentences.length - 1]?.to === from && from > 0;
      const cut = first && tokens.start[from]! > start;
      sentences.push({ start: cut ? tokens.start[from]! : start, end, from, to: at, hits: null });
    }
  }
  return { folded, tokens, sentences };
}
