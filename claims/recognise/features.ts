import type { Compiled } from './compile.ts';
import type { FeatureSet } from './feature-set.ts';
import type { Occurrence } from './match.ts';
import { hashed } from './model.ts';
import type { Scan } from './scan.ts';
import type { View } from './view.ts';
import { aboutOf } from './words.ts';

/** Classes further apart than this, in words, are no pair. */
const PAIR = 8;
/** No phrase is longer than the rest of this, in words. */
const FURTHEST = PAIR + 20;
/** A pronoun, and anything dearer, says too little of a class. */
const SAID = 2;
/** Sentences of a heading or lead-in that are looked at: more are a paragraph. */
const TITLE = 3;

/** What a sentence's first word is a pair with. */
const FIRST = hashed('b:^ ');

/** How the names of a kind of feature begin, but for those of words; `hashed` goes on from there. */
const T = hashed('t:');
const F = hashed('f:');
const KIND = hashed('kind:');
const X = hashed('x:');
const XS = hashed('xs:');
const Y = hashed('y:');
const PX = hashed('px:');
const BEFORE = hashed('p:');
const BEFORE_BLOCK = hashed('q:');
const HEADING = hashed('h:');
const LEAD = hashed('l:');
const CLAIM = hashed('c:');
const FRAME = hashed('o:');
const JUDGED = hashed('z:');
const CX = hashed('cx:');
const CW = hashed('cw:');

/** The hash of what `hashed` made so far, a space and a word: the name "o:claim stance" in three steps. */
const and = (begun: number, word: string): number => hashed(word, hashed(' ', begun));

/**
 * What the models see of a sentence, as named features, each in tenths: whole numbers add up
 * exactly, in any order. The names are the models' vocabulary: a change here needs `npm run train`.
 * They are hashed piece by piece and never put together.
 *   x: a class of words     xs: the same beside the state of the topics     y: two classes in order
 *   w: a word, s: its stem, ss: the same beside the state of the topics, b: two stems in order
 *   r: three stems in a row     k: two with one between        px: p: q: classes and words of the sentence before
 *   h: l: words of heading and lead-in     t: states of the topics     f: what the frames found
 */
export function featuresOf(c: Compiled, view: View, set: FeatureSet): void {
  const state = stateOf(c, view);
  set.say(hashed(state, T), 20, -1, -1);
  for (const [i, topic] of c.judged.entries())
    set.say(hashed(state.charAt(i), hashed(topic.id, T)), 10, -1, -1);
  const said = classesSaid(view);
  wordingFeatures(c, view, said, set);
  for (const { word, at } of view.words) {
    set.say(word.s, 10, at, at);
    set.say(hashed(state, word.ss), 5, at, at);
  }
  rowFeatures(view, set);
  pairFeatures(c, view, said, state, set);
  neighbourFeatures(c, view, set);
  for (const { claim, stance } of view.framed) {
    const key = hashed(claim, F);
    set.say(key, 20, -1, -1);
    set.say(and(key, stance), 10, -1, -1);
  }
  set.say(hashed(`${Math.min(3, view.framed.length)}`, F), 5, -1, -1);
}

/** The words of a sentence alone: what stance and fit are judged by, with claimFeatures. */
export function wordingFeatures(
  c: Compiled,
  view: View,
  said: readonly Said[],
  set: FeatureSet,
): void {
  set.say(hashed(view.block.kind, KIND), 5, -1, -1);
  const { text } = view.scan.folded;
  const tail = text.slice(Math.max(0, view.sentence.end - 3), view.sentence.end);
  if (tail.includes('?')) set.say(hashed('?', KIND), 5, -1, -1);
  for (const { cls, o } of said) set.say(classKey(c, X, cls), 10, o.from, o.to);
  let last = FIRST;
  let lastAt = view.sentence.from;
  for (const { word, at } of view.words) {
    set.say(word.w, 10, at, at);
    set.say(hashed(word.stem, last), 7, lastAt, at);
    last = word.b;
    lastAt = at;
  }
  set.say(hashed('$', last), 7, lastAt, lastAt);
}

/** One letter a topic: here, near, only the page, or nowhere. */
export function stateOf(c: Compiled, view: View): string {
  return c.judged
    .map(({ id, cls }) => {
      const said = view.classes.table[cls];
      if (said?.some((o) => o.cost === 0)) return 'h';
      const carrier = view.carried.get(id);
      if (!carrier) return '-';
      return carrier.near ? (carrier.turned ? 't' : 'n') : 'p';
    })
    .join('');
}

export interface Said {
  readonly cls: number;
  readonly o: Occurrence;
}

/** The classes that are said outright, with the first words of each. */
export function classesSaid(view: View): Said[] {
  const { table, present } = view.classes;
  const out: Said[] = [];
  for (const cls of present) {
    const o = table[cls]?.find(({ cost, from }) => cost < SAID && from >= view.sentence.from);
    if (o) out.push({ cls, o });
  }
  return out;
}

const classKey = (c: Compiled, begun: number, cls: number): number =>
  hashed(c.classNames[cls]!, begun);

function pairFeatures(
  c: Compiled,
  view: View,
  outright: readonly Said[],
  state: string,
  set: FeatureSet,
): void {
  const { table, present } = view.classes;
  for (const { cls, o } of outright) set.say(and(classKey(c, XS, cls), state), 5, o.from, o.to);
  const said: Said[] = [];
  for (const cls of present) {
    for (const o of table[cls] ?? []) {
      if (o.cost < SAID && o.from >= view.sentence.from) said.push({ cls, o });
    }
  }
  said.sort((a, b) => a.o.from - b.o.from);
  for (let i = 0; i < said.length; i++) {
    const a = said[i]!;
    let begun = 0;
    for (let k = i + 1; k < said.length; k++) {
      const b = said[k]!;
      if (b.o.from - a.o.from > FURTHEST) break;
      if (a.cls === b.cls || b.o.from <= a.o.to || b.o.from - a.o.to > PAIR) continue;
      begun ||= hashed('>', classKey(c, Y, a.cls));
      set.say(classKey(c, begun, b.cls), 5, a.o.from, b.o.to);
    }
  }
}

function neighbourFeatures(c: Compiled, view: View, set: FeatureSet): void {
  const { before } = view;
  if (before) {
    const { classes, stems } = aboutOf(c, before.scan, before.sentence);
    for (const cls of classes) set.say(classKey(c, PX, cls), 5, -1, -1);
    const begun = before.sameBlock ? BEFORE : BEFORE_BLOCK;
    for (const stem of stems) set.say(hashed(stem, begun), 5, -1, -1);
  }
  if (view.heading) titleFeatures(c, view.heading, HEADING, set);
  if (view.lead) titleFeatures(c, view.lead, LEAD, set);
}

function titleFeatures(c: Compiled, scan: Scan, begun: number, set: FeatureSet): void {
  for (const sentence of scan.sentences.slice(0, TITLE))
    for (const stem of aboutOf(c, scan, sentence).stems) set.say(hashed(stem, begun), 5, -1, -1);
}

/**
 * What else stance and fit are judged by: the claim itself, alone and beside each class of words,
 * and what its frame made of it.
 * @param stance the stance already judged, for the fit
 */
export function claimFeatures(
  c: Compiled,
  view: View,
  said: readonly Said[],
  claim: string,
  stance: string | null,
  set: FeatureSet,
): void {
  const frame = view.framed.find((f) => f.claim === claim);
  set.say(hashed(claim, CLAIM), 15, -1, -1);
  if (frame) {
    set.say(hashed(frame.stance, FRAME), 50, -1, -1);
    set.say(and(hashed(claim, FRAME), frame.stance), 10, -1, -1);
    set.say(hashed(frame.fit, FRAME), 15, -1, -1);
  }
  if (stance !== null) {
    set.say(hashed(stance, JUDGED), 20, -1, -1);
    const key = and(hashed(claim, JUDGED), stance);
    set.say(key, 30, -1, -1);
    if (frame) set.say(and(key, frame.fit), 20, -1, -1);
  }
  const beside = hashed(' ', hashed(claim, CX));
  for (const { cls, o } of said) set.say(classKey(c, beside, cls), 5, o.from, o.to);
  const near = hashed(' ', hashed(claim, CW));
  for (const { word, at } of view.words) set.say(hashed(word.stem, near), 5, at, at);
}

/** Three stems in a row, and two with one between. */
export function rowFeatures({ words }: View, set: FeatureSet): void {
  for (let i = 0; i < words.length; i++) {
    const { word, at } = words[i]!;
    const next = words[i + 1]?.word.stem ?? '$';
    const third = words[i + 2]?.word.stem ?? '$';
    const last = words[i + 2]?.at ?? at;
    set.say(hashed(third, hashed(' ', hashed(next, word.r))), 5, at, last);
    set.say(hashed(third, word.k), 5, at, last);
  }
}
