import { namesBetween } from './carry.ts';
import type { Compiled } from './compile.ts';
import type { Occurrence } from './match.ts';
import { DECISIVE } from './mentions.ts';
import type { Scan, ScannedSentence } from './scan.ts';
import { stem } from './stem.ts';
import type { View } from './view.ts';

/** Classes further apart than this, in words, are no pair. */
const PAIR = 8;
/** No phrase is longer than the rest of this, in words. */
const FURTHEST = PAIR + 20;
/** A pronoun, and anything dearer, says too little of a class. */
const SAID = 2;

/** A feature of a sentence, how much it weighs, and the words that it was made of. */
export type Sink = (name: string, value: number, from: number, to: number) => void;

/**
 * What the models see of a sentence, as named features. The names are the models' vocabulary: a
 * change here needs `npm run train`.
 *   x: a class of words     xs: the same beside the state of the topics     y: two classes in order
 *   w: a word, s: its stem, b: two stems in order     px: p: q: classes and words of the sentence before
 *   h: l: words of heading and lead-in     t: states of the topics     f: what the frames found
 */
export function featuresOf(c: Compiled, view: View, sink: Sink): void {
  const state = stateOf(c, view);
  const none = (name: string, value: number) => sink(name, value, -1, -1);
  none(`t:${state}`, 2);
  for (const [i, topic] of c.topics.entries()) none(`t:${topic.id}${state.charAt(i)}`, 1);
  wordingFeatures(c, view, sink);
  for (const { word, at } of plainWords(view.scan, view.sentence))
    sink(`s:${stem(word)}`, 1, at, at);
  pairFeatures(c, view, state, sink);
  neighbourFeatures(c, view, none);
  for (const { claim, stance } of view.framed) {
    none(`f:${claim}`, 2);
    none(`f:${claim} ${stance}`, 1);
  }
  none(`f:${Math.min(3, view.framed.length)}`, 0.5);
}

/** The words of a sentence alone: what stance and fit are judged by, with claimFeatures. */
export function wordingFeatures(c: Compiled, view: View, sink: Sink): void {
  const none = (name: string, value: number) => sink(name, value, -1, -1);
  none(`kind:${view.block.kind}`, 0.5);
  const { text } = view.scan.folded;
  const tail = text.slice(Math.max(0, view.sentence.end - 3), view.sentence.end);
  if (tail.includes('?')) none('kind:?', 0.5);
  for (const [name, o] of classesSaid(c, view)) sink(`x:${name}`, 1, o.from, o.to);
  let last = '^';
  let lastAt = view.sentence.from;
  for (const { word, at } of plainWords(view.scan, view.sentence)) {
    const stemmed = stem(word);
    sink(`w:${word}`, 1, at, at);
    sink(`b:${last} ${stemmed}`, 0.7, lastAt, at);
    last = stemmed;
    lastAt = at;
  }
  sink(`b:${last} $`, 0.7, lastAt, lastAt);
}

/** One letter a topic: here, near, only the page, or nowhere. */
export function stateOf(c: Compiled, view: View): string {
  return c.topics
    .map(({ id, cls }) => {
      const said = view.classes.table[cls];
      if (said?.some((o) => o.cost === 0)) return 'h';
      const carrier = view.carried.get(id);
      if (!carrier) return '-';
      return carrier.near ? (carrier.turned ? 't' : 'n') : 'p';
    })
    .join('');
}

/** The classes that are said outright, with the first words of each. */
function classesSaid(c: Compiled, view: View): [string, Occurrence][] {
  const { table, present } = view.classes;
  const out: [string, Occurrence][] = [];
  for (const cls of present) {
    const o = table[cls]?.find(({ cost, from }) => cost < SAID && from >= view.sentence.from);
    if (o) out.push([c.classNames[cls]!, o]);
  }
  return out;
}

function pairFeatures(c: Compiled, view: View, state: string, sink: Sink): void {
  const { table, present } = view.classes;
  for (const [name, o] of classesSaid(c, view)) sink(`xs:${name} ${state}`, 0.5, o.from, o.to);
  const said: { cls: number; o: Occurrence }[] = [];
  for (const cls of present) {
    for (const o of table[cls] ?? []) {
      if (o.cost < SAID && o.from >= view.sentence.from) said.push({ cls, o });
    }
  }
  said.sort((a, b) => a.o.from - b.o.from);
  for (let i = 0; i < said.length; i++) {
    const a = said[i]!;
    for (let k = i + 1; k < said.length; k++) {
      const b = said[k]!;
      if (b.o.from - a.o.from > FURTHEST) break;
      if (a.cls === b.cls || b.o.from <= a.o.to || b.o.from - a.o.to > PAIR) continue;
      sink(`y:${c.classNames[a.cls]}>${c.classNames[b.cls]}`, 0.5, a.o.from, b.o.to);
    }
  }
}

/** The words of a sentence; names of topics and numbers are one word each. */
function plainWords(scan: Scan, sentence: ScannedSentence): { word: string; at: number }[] {
  const out: { word: string; at: number }[] = [];
  const names = namesBetween(scan.names, sentence.from, sentence.to);
  let next = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    while (next < names.length && (names[next]!.from < i || names[next]!.score <= -DECISIVE))
      next++;
    const name = names[next];
    if (name?.from === i) {
      out.push({ word: `<${name.topic}>`, at: i });
      i = name.to;
      continue;
    }
    const word = scan.tokens.word[i]!;
    out.push({ word: /^[0-9]/.test(word) ? '#' : word, at: i });
  }
  return out;
}

function neighbourFeatures(
  c: Compiled,
  view: View,
  say: (name: string, value: number) => void,
): void {
  const { before, heading, lead } = view;
  if (before) {
    for (const cls of aboutBefore(c, before.scan, before.sentence).classes) say(`px:${cls}`, 0.5);
    const letter = before.sameBlock ? 'p' : 'q';
    for (const word of aboutBefore(c, before.scan, before.sentence).stems)
      say(`${letter}:${word}`, 0.5);
  }
  for (const [letter, scan] of [
    ['h', heading],
    ['l', lead],
  ] as const) {
    if (!scan) continue;
    const first = scan.sentences.slice(0, TITLE);
    const all = new Set(first.flatMap((s) => aboutBefore(c, scan, s).stems));
    for (const word of all) say(`${letter}:${word}`, 0.5);
  }
}

/** Sentences of a heading or lead-in that are looked at: more are a paragraph. */
const TITLE = 3;

interface About {
  readonly classes: readonly string[];
  readonly stems: readonly string[];
}

/** A sentence is the one before of several, and read more than once. */
const known = new WeakMap<ScannedSentence, About>();

function aboutBefore(c: Compiled, scan: Scan, sentence: ScannedSentence): About {
  const already = known.get(sentence);
  if (already) return already;
  const classes = new Set<string>();
  c.lexicon.find(scan.tokens, sentence.from, sentence.to, ({ id }) => {
    classes.add(c.classNames[id]!);
  });
  const stems = new Set(plainWords(scan, sentence).map(({ word }) => stem(word)));
  const about = { classes: [...classes], stems: [...stems] };
  known.set(sentence, about);
  return about;
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
  const none = (name: string, value: number) => sink(name, value, -1, -1);
  none(`c:${claim}`, 1.5);
  if (frame) {
    none(`o:${frame.stance}`, 5);
    none(`o:${claim} ${frame.stance}`, 1);
    none(`o:${frame.fit}`, 1.5);
  }
  if (stance !== null) {
    none(`z:${stance}`, 2);
    none(`z:${claim} ${stance}`, 3);
    if (frame) none(`z:${claim} ${stance} ${frame.fit}`, 2);
  }
  for (const [name, o] of classesSaid(c, view)) sink(`cx:${claim} ${name}`, 0.5, o.from, o.to);
  const words = plainWords(view.scan, view.sentence);
  const stems = words.map(({ word }) => stem(word));
  for (const [i, { at }] of words.entries()) {
    const [a, b = '$', third = '$'] = stems.slice(i, i + 3);
    const last = words[i + 2]?.at ?? at;
    sink(`cw:${claim} ${a}`, 0.5, at, at);
    sink(`r:${a} ${b} ${third}`, 0.5, at, last);
    sink(`k:${a} ${third}`, 0.5, at, last);
  }
}
