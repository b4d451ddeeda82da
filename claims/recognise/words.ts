/** The words of a sentence as the models see them. */
import { namesBetween } from './carry.ts';
import type { Compiled } from './compile.ts';
import { DECISIVE } from './mentions.ts';
import { hitsIn, type Scan, type ScannedSentence } from './scan.ts';
import { type Word, wordOf } from './vocabulary.ts';

export interface PlainWord {
  readonly word: Word;
  /** Which word of the block it is, or begins with. */
  readonly at: number;
}

/** Names of topics and numbers are one word each. */
export function plainWords(scan: Scan, sentence: ScannedSentence): PlainWord[] {
  const out: PlainWord[] = [];
  const names = namesBetween(scan.names, sentence.from, sentence.to);
  let next = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    while (next < names.length && (names[next]!.from < i || names[next]!.score <= -DECISIVE))
      next++;
    const name = names[next];
    if (name?.from === i) {
      out.push({ word: wordOf(`<${name.topic}>`), at: i });
      i = name.to;
      continue;
    }
    const word = scan.tokens.words[i]!;
    out.push({ word: word.isNumber ? wordOf('#') : word, at: i });
  }
  return out;
}

/** What a sentence says to the one after it. */
interface About {
  readonly classes: readonly number[];
  readonly stems: readonly string[];
}

/** A sentence is the one before of several, and a heading's stands above many. */
const known = new WeakMap<ScannedSentence, About>();

export function aboutOf(c: Compiled, scan: Scan, sentence: ScannedSentence): About {
  const already = known.get(sentence);
  if (already) return already;
  const classes = new Set<number>();
  const hits = hitsIn(c, scan, sentence);
  for (let i = 0; i < hits.length; i += 3) classes.add(hits[i]!);
  const stems = new Set(plainWords(scan, sentence).map(({ word }) => word.stem));
  const about = { classes: [...classes], stems: [...stems] };
  known.set(sentence, about);
  return about;
}
