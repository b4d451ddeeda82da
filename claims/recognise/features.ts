import type { Compiled } from './compile.ts';
import type { Sink } from './feature-set.ts';
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

/** Takes a feature that is made of no word in particular. */
type Say = (key: number, value: number) => void;

/** How the names of a kind of feature begin; `hashed` goes on from there. */
const T = hashed('t:');
const F = hashed('f:');
const KIND = hashed('kind:');
const W = hashed('w:');
const S = hashed('s:');
const B = hashed('b:');
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
const ROW = hashed('r:');
const AROUND = hashed('k:');
const STATED = hashed('ss:');

/** The hash of what `hashed` made so far, a space and a word: the name "b:low b" in three steps. */
const and = (begun: number, word: string): number => hashed(word, hashed(' ', begun));

/**
 * What the models see of a sentence, as named features. The names are the models' vocabulary: a
 * change here needs `npm run train`. They are hashed piece by piece and never put together.
 *   x: a class of words     xs: the same beside the state of the topics     y: two classes in order
 *   w: a word, s: its stem, ss: the same beside the state of the topics, b: two stems in order
 *   r: three stems in a row     k: two with one between        px: p: q: classes and words of the sentence before
 *   h: l: words of heading and lead-in     t: states of the topics     f: what the frames found
 */
export function featuresOf(c: Compiled, view: View, sink: Sink): void {
  const state = stateOf(c, view);
  const none: Say = (key, value) => sink(key, value, -1, -1);
  none(hashed(state, T), 2);
  for (const [i, topic] of c.judged.entries())
    none(hashed(state.charAt(i), hashed(topic.id, T)), 1);
  wordingFeatures(c, view, sink);
  for (const { stem, at } of view.words) {
    sink(hashed(stem, S), 1, at, at);
    sink(and(hashed(stem, STATED), state), 0.5, at, at);
  }
  rowFeatures(view, sink);
  pairFeatures(c, view, state, sink);
  neighbourFeatures(c, view, none);
  for (const { claim, stance } of view.framed) {
    const key = hashed(claim, F);
    none(key, 2);
    none(and(key, stance), 1);
  }
  none(hashed(`${Math.min(3, view.framed.length)}`, F), 0.5);
}

/** The words of a sentence alone: what stance and fit are judged by, with claimFeatures. */
export function wordingFeatures(c: Compiled, view: View, sink: Sink): void {
  sink(hashed(view.block.kind, KIND), 0.5, -1, -1);
  const { text } = view.scan.folded;
  const tail = text.slice(Math.max(0, view.sentence.end - 3), view.sentence.end);
  if (tail.includes('?')) sink(hashed('?', KIND), 0.5, -1, -1);
  for (const { cls, o } of classesSaid(view)) sink(classKey(c, X, cls), 1, o.from, o.to);
  let last = '^';
  let lastAt = view.sentence.from;
  for (const { word, stem, at } of view.words) {
    sink(hashed(word, W), 1, at, at);
    sink(and(hashed(last, B), stem), 0.7, lastAt, at);
    last = stem;
    lastAt = at;
  }
  sink(and(hashed(last, B), '$'), 0.7, lastAt, lastAt);
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

interface Said {
  readonly cls: number;
  readonly o: Occurrence;
}

/** The classes that are said outright, with the first words of each. */
function classesSaid(view: View): Said[] {
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

function pairFeatures(c: Compiled, view: View, state: string, sink: Sink): void {
  const { table, present } = view.classes;
  for (const { cls, o } of classesSaid(view))
    sink(and(classKey(c, XS, cls), state), 0.5, o.from, o.to);
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
      sink(classKey(c, begun, b.cls), 0.5, a.o.from, b.o.to);
    }
  }
}

function neighbourFeatures(c: Compiled, view: View, say: Say): void {
  const { before } = view;
  if (before) {
    const { classes, stems } = aboutOf(c, before.scan, before.sentence);
    for (const cls of classes) say(classKey(c, PX, cls), 0.5);
    const begun = before.sameBlock ? BEFORE : BEFORE_BLOCK;
    for (const stem of stems) say(hashed(stem, begun), 0.5);
  }
  if (view.heading) titleFeatures(c, view.heading, HEADING, say);
  if (view.lead) titleFeatures(c, view.lead, LEAD, say);
}

function titleFeatures(c: Compiled, scan: Scan, begun: number, say: Say): void {
  for (const sentence of scan.sentences.slice(0, TITLE))
    for (const stem of aboutOf(c, scan, sentence).stems) say(hashed(stem, begun), 0.5);
}

/**
 * What else stance and fit are judged by: the claim itself, alone and beside each class of words,
 * and what its frame made of it.
 * @param stance the stance already judged, for the fit
 */
export function claimFeatures(
  c: Compiled,
  view: View,
  claim: string,
  frame: { readonly stance: string; readonly fit: string } | null,
  stance: string | null,
  sink: Sink,
): void {
  const none: Say = (key, value) => sink(key, value, -1, -1);
  none(hashed(claim, CLAIM), 1.5);
  if (frame) {
    none(hashed(frame.stance, FRAME), 5);
    none(and(hashed(claim, FRAME), frame.stance), 1);
    none(hashed(frame.fit, FRAME), 1.5);
  }
  if (stance !== null) {
    none(hashed(stance, JUDGED), 2);
    const key = and(hashed(claim, JUDGED), stance);
    none(key, 3);
    if (frame) none(and(key, frame.fit), 2);
  }
  const beside = hashed(claim, CX);
  for (const { cls, o } of classesSaid(view))
    sink(and(beside, c.classNames[cls]!), 0.5, o.from, o.to);
  for (const { stem, at } of view.words) sink(and(hashed(claim, CW), stem), 0.5, at, at);
  rowFeatures(view, sink);
}

/** Three stems in a row, and two with one between. */
function rowFeatures({ words }: View, sink: Sink): void {
  for (const [i, { stem: a, at }] of words.entries()) {
    const b = words[i + 1]?.stem ?? '$';
    const third = words[i + 2]?.stem ?? '$';
    const last = words[i + 2]?.at ?? at;
    sink(and(and(hashed(a, ROW), b), third), 0.5, at, last);
    sink(and(hashed(a, AROUND), third), 0.5, at, last);
  }
}
