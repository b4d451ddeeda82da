import { type Compiled, type Cue, cuesFor, type Term, type UnsureCompiled } from './compile.ts';
import { defined } from './definitions.ts';
import type { Feature } from './feature-set.ts';
import { saysFor, score as scored } from './model.ts';
import { reasonsFor, type Tells } from './reasons.ts';
import { type SenseScan, senseFeatures, senseScan } from './senses.ts';
import type { Sentence } from './sentences.ts';
import { atOnce, type Slow } from './slow.ts';
import { HARD, SOFT, type Tokens } from './tokens.ts';
import type { Why } from './types.ts';

/** A name found in a block, and how sure its sense is by the block alone. */
export interface Candidate {
  topic: string;
  /** Words of the block, first and last. */
  from: number;
  to: number;
  /** Offsets in the folded text. */
  start: number;
  end: number;
  /** The unsure term it is, or null where the name has one meaning. */
  unsure: UnsureCompiled | null;
  /** For and against, by the block alone; Infinity for a sure name. */
  score: number;
  /** 1 defined here as the topic, -1 defined as something else, 0 not defined here. */
  defined: number;
  why: Why[];
}

/** The score that marks a name as standing for the page's subject. */
export const PAGE = Number.NEGATIVE_INFINITY;

/** Stands for "the page is about this topic", which only the page's counters can tell. */
export function pageName(topic: string): Candidate {
  const nowhere = { from: -1, to: -1, start: 0, end: 0 };
  return { topic, ...nowhere, unsure: null, score: PAGE, defined: 0, why: [] };
}

interface Named {
  term: Term;
  from: number;
  to: number;
}

/** Finds the names of all topics in a block's words, without looking at cues yet. */
export function findNames(c: Compiled, tokens: Tokens, lang: string | undefined): Candidate[] {
  const names: Named[] = [];
  const leads = new Map<number, Named>();
  c.terms.find(tokens, 0, tokens.count, (id, from, to) => {
    const term = c.termList[id]!;
    if (term.lang && !(lang ?? '').toLowerCase().startsWith(term.lang)) return;
    if (term.lead) {
      const known = leads.get(to);
      if (!known || known.from > from) leads.set(to, { term, from, to });
    } else if (casedRight(term, tokens, from, to)) names.push({ term, from, to });
  });
  names.sort((a, b) => a.from - b.from || b.to - a.to);
  const out: Candidate[] = [];
  let last = -1;
  for (const name of names) {
    if (name.from <= last) continue;
    last = name.to;
    out.push(withLead(name, leads, tokens));
    if (name.term.series) last = addSeries(name, tokens, out, last);
  }
  return out;
}

/** Short names that are words in lower case ("cis") count only as they are written in the data. */
function casedRight(term: Term, tokens: Tokens, from: number, to: number): boolean {
  if (!term.exact) return true;
  return tokens.text.slice(tokens.start[from], tokens.end[to]) === term.exact;
}

function withLead(name: Named, leads: Map<number, Named>, tokens: Tokens): Candidate {
  let from = name.from;
  let led = false;
  for (let lead = leads.get(from - 1); lead; lead = leads.get(from - 1)) {
    const joint = tokens.joint[from]!;
    if (lead.term.topic !== name.term.topic || joint >= HARD) break;
    if (joint > SOFT && tokens.start[from]! - tokens.end[from - 1]! > 2) break;
    from = lead.from;
    led = true;
  }
  const start = tokens.start[from]!;
  const end = tokens.end[name.to]!;
  return {
    topic: name.term.topic,
    from,
    to: name.to,
    start,
    end,
    unsure: led ? null : name.term.unsure,
    score: led || !name.term.unsure ? Number.POSITIVE_INFINITY : 0,
    defined: 0,
    why: [],
  };
}

/** Adds the second half of "B6 and 12". Returns the last word used. */
function addSeries(name: Named, tokens: Tokens, out: Candidate[], last: number): number {
  // The term is the series' head ("b #"); the candidate pushed for it is no name by itself.
  const head = out.pop()!;
  const { number } = name.term.series!;
  for (let i = name.to + 1; i < Math.min(tokens.count, name.to + 8); i++) {
    const word = tokens.word[i]!;
    if (word === number) {
      out.push({ ...head, from: i, to: i, start: tokens.start[i]!, end: tokens.end[i]! });
      return i;
    }
    if (!/^(?:[0-9]|and|or|et|y|und|b)$/.test(word)) break;
    if (word === name.term.series!.letter) break;
  }
  return last - (name.to - name.from + 1);
}

/** A rule on what stands beside a name that weighs so much settles its sense alone. */
export const DECISIVE = 9;

/** More sure names than this in a block say no more. */
const COUNTED = 3;

/** From here on an unsure name speaks for the other topics' unsure names in its block. */
const LIKELY = 4;

/** A way of writing with this weight or less is never meant: nothing is left to learn. */
const CLOSED = -12;

/** Rules asked at once: the browser makes each pattern ready when it is first used, in 50 to 100 µs. */
const RULES = 16;

/** Learned log-odds as a score beside the page's counters, set by cross-validation: see learn/senses.ts. */
const LEARNED = { scale: 4, shift: -7, most: 12 };

/** So many words beside a name are told as its reasons. */
const TOLD = 5;

/** Those that weigh most, in the order of the text. */
function cuesTold(cues: readonly Cue[]): Why[] {
  return cues
    .filter(({ outside }) => !outside)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, TOLD)
    .sort((a, b) => a.start - b.start)
    .map(({ word }) => ({ decision: 'mention', rule: 'cue', words: [word] }));
}

/** Where a name's text ends for its rules: the last point of "M.S." belongs to the short form. */
function withLastPoint(text: string, { start, end }: Candidate): number {
  return text[end] === '.' && text.slice(start, end).includes('.') ? end + 1 : end;
}

/**
 * Weighs every unsure name by the rules and cues of the data, and where a model knows the name, by
 * the model, for which the rules are features among others. What is defined here stays defined.
 *
 * @param learn is given what a model would see of each name
 */
export function weigh(...words: Parameters<typeof weighing>): void {
  atOnce(weighing(...words));
}

/** The same name by name: the hundreds of a long paragraph take more than a page may feel. */
export function* weighing(
  tokens: Tokens,
  sentences: readonly Sentence[],
  found: readonly Candidate[],
  around: readonly Tokens[],
  tells: Tells,
  learn?: (candidate: Candidate, features: Feature[]) => void,
): Slow<void> {
  let senses: SenseScan | undefined;
  const sums = new Map<UnsureCompiled, ReturnType<typeof cuesFor>>();
  const sure = new Map<string, number>();
  let allSure = 0;
  for (const name of found) {
    if (name.unsure) continue;
    sure.set(name.topic, (sure.get(name.topic) ?? 0) + 1);
    allSure++;
  }
  let k = 0;
  for (const [i, candidate] of found.entries()) {
    const unsure = candidate.unsure;
    if (!unsure) continue;
    yield;
    const why = tells(candidate);
    let cues = sums.get(unsure);
    if (!cues) {
      cues = cuesFor(unsure, tokens, around);
      sums.set(unsure, cues);
    }
    const end = withLastPoint(tokens.text, candidate);
    const surface = tokens.text.slice(candidate.start, end);
    let score = unsure.surfaces[surface] ?? unsure.surfaces[''] ?? 0;
    const closed = score <= CLOSED;
    const fired: string[] = [];
    let settled = 0;
    const left = tokens.text.slice(Math.max(0, candidate.start - 48), candidate.start);
    const right = tokens.text.slice(end, end + 48);
    for (const [i, rule] of unsure.beside.entries()) {
      if (i % RULES === RULES - 1) yield;
      if (rule.left && !rule.left.test(left)) continue;
      if (rule.right && !rule.right.test(right)) continue;
      score += rule.weight;
      fired.push(`${rule.rule} ${rule.weight}`);
      if (Math.abs(rule.weight) >= DECISIVE)
        settled = Math.min(settled || 9, Math.sign(rule.weight));
      if (why) {
        const near = left.slice(-16) + surface + right.slice(0, 16);
        candidate.why.push({ decision: 'mention', rule: rule.rule, words: [near.trim()] });
      }
    }
    while (k < sentences.length && sentences[k]!.end <= candidate.start) k++;
    const sentence = sentences[k];
    let cued = 0;
    const counts = [0, 0, 0, 0, 0, 0];
    for (const cue of cues) {
      const here = sentence && cue.start >= sentence.start && cue.start < sentence.end;
      const weight = cue.weight * (cue.outside ? 0.5 : here ? 1 : 0.7);
      score += weight;
      cued += weight;
      counts[(cue.outside ? 4 : here ? 0 : 2) + (weight < 0 ? 1 : 0)]!++;
    }
    if (why) candidate.why.push(...cuesTold(cues));
    candidate.defined = defined(tokens, candidate, found[i - 1], found[i + 1]);
    score += candidate.defined * 12;
    const same = Math.min(sure.get(candidate.topic) ?? 0, COUNTED);
    score += 3 * same + Math.min(allSure - (sure.get(candidate.topic) ?? 0), COUNTED);
    if (settled < 0) score = Math.min(score, -2 * DECISIVE);
    if (settled > 0) score = Math.max(score, DECISIVE);
    candidate.score = score;
    if (closed || candidate.defined || (!unsure.sense && !learn)) continue;
    senses ??= senseScan(tokens, sentences, found, around, unsure.small);
    const features = senseFeatures(senses, candidate, { score, cues: cued, counts, fired });
    learn?.(candidate, features.list());
    if (!unsure.sense) continue;
    const { model, output } = unsure.sense;
    const likely = scored(model, features)[output]!;
    // No surer than a page that spells the short form out as something else.
    candidate.score = Math.min(
      LEARNED.scale * Math.log(likely / (1 - likely)) + LEARNED.shift,
      LEARNED.most,
    );
    if (!why) continue;
    // What the model weighed takes in what the rules found; told twice it would read as two reasons.
    const { nameAt, small } = senses;
    const telling = features
      .list()
      .filter(
        ({ from }) =>
          !small.has(tokens.word[from] ?? '') && nameAt.get(from)?.topic !== candidate.topic,
      );
    const says = (key: number, value: number) => saysFor(model, output, key, value);
    const words = reasonsFor(says, telling, senses);
    if (words.length > 0) candidate.why = [{ decision: 'mention', rule: 'near', words }];
  }
  const likely = new Set<string>();
  for (const name of found) if (name.unsure && name.score >= LIKELY) likely.add(name.topic);
  for (const candidate of found) {
    if (Math.abs(candidate.score) >= DECISIVE) continue;
    if (likely.size > (likely.has(candidate.topic) ? 1 : 0)) candidate.score += 2;
  }
}
