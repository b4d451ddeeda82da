import type { Grammar, Knowledge, TopicData, UnsureTerm } from './knowledge.ts';
import { type Candidate, pageName } from './mentions.ts';
import { type Model, readModel } from './model.ts';
import { type Models, readModels } from './models.ts';
import { fold } from './normalise.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import { Phrases } from './phrases.ts';
import { Recent } from './recent.ts';
import type { Cut, Scan } from './scan.ts';
import { atOnce, type Slow } from './slow.ts';
import { type StudyIndex, studyIndex } from './study-index.ts';
import type { Tokens } from './tokens.ts';
import type { Block } from './types.ts';

/** A name as the word automaton knows it. */
export interface Term {
  topic: string;
  unsure: UnsureCompiled | null;
  lead: boolean;
  lang: string | null;
  /** Must be written exactly so. */
  exact: string | null;
  series: { letter: string; number: string } | null;
}

export interface UnsureCompiled {
  /** Names the sense on the page-wide counters. */
  key: string;
  topic: string;
  surfaces: Readonly<Record<string, number>>;
  beside: { rule: string; left: RegExp | null; right: RegExp | null; weight: number }[];
  cues: Phrases;
  weights: number[];
  /** Where labelled text taught how to tell it. */
  sense: { model: Model; output: number } | null;
  /** Words that have no meaning of their own, for the model. */
  small: ReadonlySet<string>;
}

export interface FrameCompiled {
  claim: number;
  rule: string;
  pattern: Pattern;
}

/** Knowledge made ready. Built on the first block that holds a topic word, once. */
export interface Compiled {
  /** How the claims are put and judged. */
  knowledge: Pick<Knowledge, 'claims'>;
  grammar: Readonly<Record<keyof Grammar, ReadonlySet<string>>>;
  terms: Phrases;
  termList: Term[];
  lexicon: Phrases;
  classNames: string[];
  numbers: ReadonlyMap<string, number>;
  classOf(name: string): number;
  /** Topics have the first numbers: so many classes are theirs. */
  topicClasses: number;
  /** For each class the one that hides words of it ("neg:hidden"). */
  hiders: ReadonlyMap<number, number>;
  topics: {
    id: string;
    cls: number;
    stands: number;
    pronouns: number;
    rivals: number;
    others: number;
    /** Stands for it where only the page is about it. */
    page: Candidate;
  }[];
  /** The topic that a sentence turns away from, by the class of what it turns to. */
  turners: ReadonlyMap<number, Compiled['topics'][number]>;
  /** Of them, those that the models know: what they see of the others would be noise to them. */
  judged: Compiled['topics'];
  concepts: { cls: number; patterns: Pattern[] }[];
  frames: FrameCompiled[];
  /** Frames by the classes that one step of theirs needs. */
  framesByKey: Map<number, number[]>;
  /** Null where the knowledge names no studies. */
  studies: StudyIndex | null;
  /** Null where the frames alone decide. */
  models: Models | null;
  /** Blocks cut up: each is read for itself and again as the heading or neighbour of others. */
  cuts: Recent<Block, Cut>;
  /** The same with their names weighed, as neighbours. */
  neighbours: Recent<Block, Scan>;
}

/** Blocks that are kept cut up: those that the next ones can reach back to, and more. */
const KEPT = 64;

/** Makes knowledge ready for reading, at once. Throws with the pattern's text when one is malformed. */
export function compile(knowledge: Knowledge): Compiled {
  return atOnce(compiling(knowledge));
}

/** The same in pieces of about a millisecond. */
export function* compiling(knowledge: Knowledge): Slow<Compiled> {
  const numbers = new Map<string, number>();
  const classNames: string[] = [];
  const define = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, classNames.length);
    classNames.push(name);
    return classNames.length - 1;
  };
  const classOf = (name: string): number => {
    const known = numbers.get(name);
    if (known === undefined) throw new Error(`no class "${name}"`);
    return known;
  };
  const topics = knowledge.topics.map((t) => ({
    id: t.id,
    cls: define(t.id),
    stands: define(`${t.id}:stands`),
    pronouns: define(`${t.id}:pronouns`),
    rivals: define(`${t.id}:rivals`),
    others: define(`${t.id}:others`),
    page: pageName(t.id),
  }));
  const topicCount = classNames.length;
  const lexicon = new Phrases();
  const addAll = (cls: number, phrases: readonly string[] = []) => {
    for (const phrase of phrases) lexicon.add(fold(phrase).text, cls);
  };
  for (const [i, t] of knowledge.topics.entries()) {
    addAll(topics[i]!.stands, t.stands);
    addAll(topics[i]!.pronouns, t.pronouns);
    addAll(topics[i]!.rivals, t.rivals);
    addAll(topics[i]!.others, t.others);
  }
  for (const [name, phrases] of Object.entries(knowledge.lexicon)) {
    addAll(define(name), phrases);
    yield;
  }
  for (const name of Object.keys(knowledge.concepts)) define(name);
  const topicClasses = new Set(topics.map((t) => t.cls));
  const parse = (source: string) => parsePattern(source, classOf, (cls) => topicClasses.has(cls));
  const hiders = new Map<number, number>();
  for (const [name, cls] of numbers) {
    if (name.endsWith(':hidden')) hiders.set(classOf(name.slice(0, -7)), cls);
  }
  const concepts = Object.entries(knowledge.concepts).map(([name, sources]) => ({
    cls: classOf(name),
    patterns: sources.map(parse),
  }));
  const frames: FrameCompiled[] = [];
  const framesByKey = new Map<number, number[]>();
  for (const [claim, data] of knowledge.claims.entries()) {
    for (const [rule, sources] of Object.entries(data.frames)) {
      for (const source of sources) {
        const pattern = parse(source);
        for (const key of pattern.key) {
          const list = framesByKey.get(key);
          if (list) list.push(frames.length);
          else framesByKey.set(key, [frames.length]);
        }
        frames.push({ claim, rule, pattern });
      }
    }
    yield;
  }
  const grammar = {
    clauseStarts: new Set(knowledge.grammar?.clauseStarts),
    clauseStartsAfterComma: new Set(knowledge.grammar?.clauseStartsAfterComma),
    small: new Set(knowledge.grammar?.small),
  };
  const senses = knowledge.senses ? yield* readModel(knowledge.senses) : null;
  const { terms, termList } = yield* compileTerms(knowledge.topics, senses, grammar.small);
  const studies = knowledge.studies ? yield* studyIndex(knowledge.studies) : null;
  const models = knowledge.models ? yield* readModels(knowledge.models) : null;
  return {
    knowledge: { claims: knowledge.claims },
    grammar,
    terms,
    termList,
    lexicon,
    classNames,
    numbers,
    classOf,
    topicClasses: topicCount,
    hiders,
    topics,
    judged: topics.filter(({ id }) => isJudged(knowledge, id)),
    turners: new Map(topics.flatMap((t) => [[t.rivals, t] as const, [t.others, t] as const])),
    concepts,
    frames,
    framesByKey,
    studies,
    models,
    cuts: new Recent(KEPT),
    neighbours: new Recent(KEPT),
  };
}

/** Whether a claim that the models know is about a topic. */
function isJudged({ claims, models }: Knowledge, topic: string): boolean {
  const known = models?.claims.outputs ?? claims.map(({ claim }) => claim);
  return claims.some(
    ({ claim, topics }) => known.includes(claim) && (topics?.includes(topic) ?? true),
  );
}

function* compileTerms(
  topics: readonly TopicData[],
  senses: Model | null,
  small: ReadonlySet<string>,
): Slow<{ terms: Phrases; termList: Term[] }> {
  const terms = new Phrases();
  const termList: Term[] = [];
  const add = (phrase: string, term: Omit<Term, 'exact'>) => {
    const exact = phrase.startsWith('=') ? phrase.slice(1) : null;
    terms.add(fold(exact ?? phrase).text, termList.length);
    termList.push({ ...term, exact });
  };
  for (const t of topics) {
    const plain = { topic: t.id, unsure: null, lead: false, lang: null, series: null };
    for (const phrase of t.terms) add(phrase, plain);
    for (const [lang, phrases] of Object.entries(t.foreign ?? {})) {
      for (const phrase of phrases) add(phrase, { ...plain, lang });
    }
    for (const phrase of t.lead ?? []) add(phrase, { ...plain, lead: true });
    for (const unsure of t.unsure ?? []) {
      const ready = yield* compileUnsure(t.id, unsure, senses, small);
      for (const name of [unsure.term, ...(unsure.apart ?? [])])
        add(name, { ...plain, unsure: ready });
      if (t.series) add(`${t.series.letter} #`, { ...plain, unsure: ready, series: t.series });
    }
    yield;
  }
  return { terms, termList };
}

function* compileUnsure(
  topic: string,
  data: UnsureTerm,
  senses: Model | null,
  small: ReadonlySet<string>,
): Slow<UnsureCompiled> {
  const cues = new Phrases();
  const weights: number[] = [];
  for (const cue of data.cues) {
    for (const word of cue.words) cues.add(fold(word).text, weights.length);
    weights.push(cue.weight);
  }
  yield;
  const side = (text: string | undefined, left: boolean) =>
    text === undefined ? null : new RegExp(left ? `(?:${text})$` : `^(?:${text})`);
  const key = `${topic}:${data.term}`;
  const output = senses?.outputs.indexOf(key) ?? -1;
  return {
    key,
    topic,
    surfaces: data.surfaces,
    beside: data.beside.map((rule) => ({
      rule: rule.rule,
      left: side(rule.left, true),
      right: side(rule.right, false),
      weight: rule.weight,
    })),
    cues,
    weights,
    small,
    sense: senses && output >= 0 ? { model: senses, output } : null,
  };
}

export interface Cue {
  weight: number;
  word: string;
  start: number;
  outside: boolean;
}

/** The cues for and against an unsure term, in the block and in what stands before it, each once. */
export function cuesFor(unsure: UnsureCompiled, tokens: Tokens, around: readonly Tokens[]): Cue[] {
  const seen = new Map<string, Cue>();
  const look = (t: Tokens, outside: boolean) => {
    unsure.cues.find(t, 0, t.count, (id, from, to) => {
      const word = t.text.slice(t.start[from], t.end[to]);
      const key = `${id} ${word.toLowerCase()}`;
      if (seen.has(key)) return;
      seen.set(key, { weight: unsure.weights[id]!, word, start: t.start[from]!, outside });
    });
  };
  look(tokens, false);
  for (const other of around) look(other, true);
  return [...seen.values()];
}
