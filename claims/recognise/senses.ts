import { namesBetween } from './carry.ts';
import { FeatureSet } from './feature-set.ts';
import type { Candidate } from './mentions.ts';
import { hashed } from './model.ts';
import type { ScannedSentence } from './scan.ts';
import type { Tokens } from './tokens.ts';
import type { Word } from './vocabulary.ts';

/** So many words to each side are looked at in their order. */
const NEAR = 3;
/** So many words to each side speak whatever their order, across sentences. */
const WIDE = 8;
/** So many words to each side count as its block: keeps the work in proportion to the text. */
const BLOCK = 150;
/** So many words of what stands before are looked at. */
const AROUND = 80;

/** How the names of the most frequent features begin; `hashed` goes on from there. */
const NEARBY = hashed('n:');
const SENTENCE = hashed('s:');
const OTHER = hashed('o:');
const BEFORE = hashed('h:');

const features = new FeatureSet();

/** What the rules of the data made of a name, before any model. */
export interface Ruled {
  /** For and against, as the rules add it up. */
  readonly score: number;
  /** The sum of the cue words alone. */
  readonly cues: number;
  /** How many different cue words speak for it and against it: in its sentence, its block, before the block. */
  readonly counts: readonly number[];
  /** The rules that fired, with the sign of their weights. */
  readonly fired: readonly string[];
}

/** A block as the senses are read from it. Words are stemmed once for all of its names. */
export interface SenseScan {
  readonly tokens: Tokens;
  readonly sentences: readonly Pick<ScannedSentence, 'start' | 'end'>[];
  readonly names: readonly Candidate[];
  readonly stems: string[];
  /** The name that begins at a word. */
  readonly nameAt: ReadonlyMap<number, Candidate>;
  /** Stems of what stands before the block. */
  readonly around: ReadonlySet<string>;
  /** Words that have no meaning of their own. */
  readonly small: ReadonlySet<string>;
  /** Words that begin a sentence. */
  readonly firsts: ReadonlySet<number>;
}

/** Names and numbers are one kind of word each. */
export function senseScan(
  tokens: Tokens,
  sentences: SenseScan['sentences'],
  names: readonly Candidate[],
  around: readonly Tokens[],
  small: ReadonlySet<string>,
): SenseScan {
  const nameAt = new Map<number, Candidate>();
  const stems = tokens.words.map(stemmed);
  for (const name of names) {
    const sort = name.unsure ? `<${name.topic}?>` : `<${name.topic}>`;
    for (let i = name.from; i <= name.to; i++) {
      stems[i] = i === name.from ? sort : '';
      nameAt.set(i, name);
    }
  }
  const before = new Set<string>();
  for (const other of around)
    for (const word of other.words.slice(-AROUND)) before.add(stemmed(word));
  const firsts = new Set<number>();
  let k = 0;
  for (let i = 0; i < tokens.count && k < sentences.length; i++) {
    if (tokens.start[i]! < sentences[k]!.start) continue;
    firsts.add(i);
    k++;
    while (k < sentences.length && sentences[k]!.start <= tokens.start[i]!) k++;
  }
  return { tokens, sentences, names, stems, nameAt, around: before, small, firsts };
}

function stemmed({ text, isNumber, stem }: Word): string {
  return isNumber ? `#${Math.min(text.length, 5)}` : stem;
}

/** How a word is written: capitals, one capital, small letters, digits. */
function shapeOf(tokens: Tokens, i: number): string {
  if (i < 0 || i >= tokens.count) return '-';
  const word = tokens.text.slice(tokens.start[i], tokens.end[i]);
  if (/^[0-9]/.test(word)) return '9';
  if (word === word.toLowerCase()) return word.length === 1 ? 'x' : 'xx';
  if (word.length === 1) return 'X';
  return word === word.toUpperCase() ? 'XX' : 'Xx';
}

/** What sort of word stands at `i`: a small word, a word of its own, a number, a name, or none. */
function sortOf({ tokens, stems, nameAt, small, firsts }: SenseScan, i: number): string {
  if (i < 0) return '^';
  if (i >= tokens.count) return '$';
  if (nameAt.has(i)) return stems[i] || '<>';
  const word = tokens.word[i]!;
  if (/^[0-9]/.test(word)) return '#';
  if (small.has(word)) return 's';
  const shape = shapeOf(tokens, i);
  return shape === 'Xx' && firsts.has(i) ? 'Xx^' : shape;
}

/** The sentence that goes on past an offset. */
function sentenceAt(sentences: SenseScan['sentences'], at: number) {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end > at) high = middle;
    else low = middle + 1;
  }
  return sentences[low];
}

/** The signs between two words, blanks made one. */
function signs(text: string, from: number, to: number): string {
  const all = text.slice(from, to).replace(/\s+/g, '_');
  return all.length > 5 ? all.slice(0, 3) + all.slice(-2) : all;
}

/**
 * What the model of an unsure name sees of one. The feature names are the model's vocabulary: a
 * change here needs `npm run train`. The set is good until the next name.
 *   w: the way it is written     -n/+n: words beside it, with their shapes and the signs between
 *   n: words near it     s: words of its sentence     o: other words of the block     h: before it
 *   k: names of the topics     r: the rules of the data that fired     q: what they added up to
 */
export function senseFeatures(scan: SenseScan, name: Candidate, ruled: Ruled): FeatureSet {
  const { tokens, stems } = scan;
  const { text, start, end, count } = tokens;
  const set = features.clear();
  const say = (feature: string, value: number, from = -1, to = from) =>
    set.say(hashed(feature), value, from, to);
  const more = (begun: number, word: string, value: number, at = -1) =>
    set.say(hashed(word, begun), value, at, at);
  const surface = text.slice(name.start, name.end);
  say(`w:${surface}`, 1);
  const at = (i: number) => (i < 0 ? '^' : i >= count ? '$' : stems[i]!);
  const before: string[] = [];
  const after: string[] = [];
  for (let n = 1; n <= NEAR; n++) {
    const l = name.from - n;
    const r = name.to + n;
    const left = l < -1 ? '' : at(l);
    const right = r > count ? '' : at(r);
    before.push(left);
    after.push(right);
    if (left) say(`-${n}:${left}`, n === 1 ? 1.5 : 1, Math.max(l, -1));
    if (right) say(`+${n}:${right}`, n === 1 ? 1.5 : 1, r < count ? r : -1);
    if (n < 3) {
      say(`-${n}s:${shapeOf(tokens, l)}`, 0.7);
      say(`+${n}s:${shapeOf(tokens, r)}`, 0.7);
    }
  }
  const prior = name.from > 0 ? end[name.from - 1]! : 0;
  const next = name.to + 1 < count ? start[name.to + 1]! : text.length;
  const leftSigns = signs(text, prior, name.start);
  const rightSigns = signs(text, name.end, next);
  say(`<:${leftSigns}`, 1);
  say(`>:${rightSigns}`, 1);
  say(`<>:${leftSigns} ${rightSigns}`, 0.7);
  say(
    `-+s:${shapeOf(tokens, name.from - 1)}${leftSigns} ${rightSigns}${shapeOf(tokens, name.to + 1)}`,
    0.7,
  );
  const sortLeft = sortOf(scan, name.from - 1);
  const sortRight = sortOf(scan, name.to + 1);
  say(`-1c:${sortLeft}${leftSigns}`, 1);
  say(`+1c:${rightSigns}${sortRight}`, 1);
  say(`-c+c:${sortLeft}${leftSigns} ${rightSigns}${sortRight}`, 1);
  say(`-1+c:${before[0]} ${rightSigns}${sortRight}`, 1);
  say(`-c+1:${sortLeft}${leftSigns} ${after[0]}`, 1);
  for (const [side, i] of [
    ['-', name.from - 1],
    ['+', name.to + 1],
  ] as const) {
    const word = tokens.word[i];
    if (word && word.length > 3 && !scan.small.has(word)) {
      say(`${side}e2:${word.slice(-2)}`, 0.7);
      say(`${side}e3:${word.slice(-3)}`, 0.7);
    }
  }
  say(`-2-1:${before[1]} ${before[0]}`, 1, name.from - 1);
  say(`+1+2:${after[0]} ${after[1]}`, 1, name.to + 1);
  say(`-1+1:${before[0]} ${after[0]}`, 1);
  say(`w-1:${surface} ${before[0]}`, 0.7);
  say(`w+1:${surface} ${after[0]}`, 0.7);
  for (let i = Math.max(0, name.from - WIDE); i < Math.min(count, name.to + WIDE + 1); i++) {
    if (i >= name.from && i <= name.to) continue;
    if (stems[i]) more(NEARBY, stems[i]!, 0.5, i);
  }
  const first = Math.max(0, name.from - BLOCK);
  const last = Math.min(count, name.to + BLOCK);
  const sentence = sentenceAt(scan.sentences, name.start);
  for (let i = first; i < last; i++) {
    if (i >= name.from && i <= name.to) continue;
    const word = stems[i]!;
    if (word.length < 3) continue;
    const here = sentence && start[i]! >= sentence.start && start[i]! < sentence.end;
    if (here) more(SENTENCE, word, 0.4, i);
    more(OTHER, word, 0.25, i);
  }
  for (const word of scan.around) if (word.length > 2) more(BEFORE, word, 0.15);
  for (const other of namesBetween(scan.names, first, last)) {
    if (other === name) continue;
    say(`k:${other.topic}${other.unsure ? '?' : ''}`, 1);
    if (!other.unsure && sentence && other.start >= sentence.start && other.start < sentence.end)
      say(`ks:${other.topic}`, 1);
  }
  for (const rule of ruled.fired) say(`r:${rule}`, 1);
  say(`q:${Math.max(-5, Math.min(5, Math.round(ruled.score / 4)))}`, 1);
  say(`c:${Math.max(-4, Math.min(4, Math.round(ruled.cues / 3)))}`, 1);
  for (const [i, n] of ruled.counts.entries()) say(`cc${i}:${Math.min(n, 3)}`, 0.7);
  const [here = 0, , block = 0, , outside = 0] = ruled.counts;
  say(`c0:${here > 0 ? 1 : 0}${block > 0 ? 1 : 0}${outside > 0 ? 1 : 0}`, 1.5);
  say('q', Math.max(-16, Math.min(16, ruled.score)) / 5);
  say('c', Math.max(-12, Math.min(12, ruled.cues)) / 5);
  say(`len:${Math.min(6, Math.round(Math.log2(count + 1)))}`, 0.5);
  return set;
}
