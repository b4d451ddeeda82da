/** The words of a sentence as the models see them. */
import { namesBetween } from './carry.ts';
import type { Compiled } from './compile.ts';
import { DECISIVE } from './mentions.ts';
import { hitsIn, type Scan, type ScannedSentence } from './scan.ts';
import { stem } from './stem.ts';

export interface PlainWord {
  readonly word: string;
  readonly stem: string;
  /** Which word of the block it is, or begins with. */
  readonly at: number;
}

/** Names of topics and numbers are one word each. */
export function plainWords(scan: Scan, sentence: ScannedSentence): PlainWord[] {
  const out: PlainWord[] = [];
  const put = (word: string, at: number) => out.push({ word, stem: stem(word), at });
  const names = namesBetween(scan.names, sentence.from, sentence.to);
  let next = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    while (next < names.length && (names[next]!.from < i || names[next]!.score <= -DECISIVE))
      next++;
    const name = names[next];
    if (name?.from === i) {
      put(`<${name.topic}>`, i);
      i = name.to;
      continue;
    }
    const word = scan.tokens.word[i]!;
    const code = word.charCodeAt(0);
    put(code >= 48 && code <= 57 ? '#' : word, i);
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
  const stems = new Set(plainWords(scan, sentence).map((word) => word.stem));
  const about = { classes: [...classes], stems: [...stems] };
  known.set(sentence, about);
  return about;
}
