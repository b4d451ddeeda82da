import { apart } from './apart.ts';
import type { Carried } from './carry.ts';
import { type Classes, classesOf } from './classes.ts';
import type { Compiled } from './compile.ts';
import { fitOf } from './fit.ts';
import { type Match, match } from './match.ts';
import type { Candidate } from './mentions.ts';
import type { Pattern } from './pattern.ts';
import type { Scan, ScannedSentence } from './scan.ts';
import { stanceOf } from './stance.ts';
import type { Block, Fit, Stance, Why } from './types.ts';

/** A claim that a sentence makes if the names it rests on mean what they seem to. */
export interface ClaimCandidate {
  claim: string;
  /** Offsets in the folded text. */
  start: number;
  end: number;
  stance: Stance;
  fit: Fit;
  rests: readonly Candidate[];
  why: Why[];
  /** Its frame denies when plain and asserts when negated, so that "No." after it asserts. */
  flip: boolean;
  /** Offset of the last word that it was made of. */
  last: number;
}

/** The most that unsaid subjects may cost a frame. */
const DEAREST = 4;

/** The same for the spare frames, which count only where no other frame found anything. */
const SPARE = 1;

/** All claims of one sentence, each once, by the cheapest of its frames. */
export function claimsOf(
  c: Compiled,
  scan: Scan,
  sentence: ScannedSentence,
  carried: Carried,
  block: Block,
  explain: boolean,
  needs = 0,
): ClaimCandidate[] {
  const classes = classesOf(c, scan, sentence, carried);
  return claimsFrom(c, scan, sentence, classes, block, explain, needs);
}

/**
 * The same, where the sentence's classes are known already.
 * @param needs offset in the folded text: a frame counts only with a word from there on
 */
export function claimsFrom(
  c: Compiled,
  scan: Scan,
  sentence: ScannedSentence,
  classes: Classes,
  block: Block,
  explain: boolean,
  needs = 0,
): ClaimCandidate[] {
  const { table, left, present } = classes;
  const best = new Map<number, { found: Match; pattern: Pattern; rule: string }>();
  const spare = new Map<number, { found: Match; pattern: Pattern; rule: string }>();
  const tried = new Set<number>();
  for (const cls of present) {
    if (!table[cls]?.length) continue;
    for (const number of c.framesByKey.get(cls) ?? []) {
      if (tried.has(number)) continue;
      tried.add(number);
      const { claim, pattern, rule } = c.frames[number]!;
      const found = match(pattern, table, left);
      if (!found || found.cost > DEAREST) continue;
      if (c.knowledge.claims[claim]!.together && apart(c, scan.tokens, sentence, found)) continue;
      if (needs > 0 && lastOf(scan, found) < needs) continue;
      const among = rule.endsWith('?') ? spare : best;
      const known = among.get(claim);
      if (known && rank(known.pattern, known.found) <= rank(pattern, found)) continue;
      among.set(claim, { found, pattern, rule });
    }
  }
  if (best.size === 0) {
    const first = [...spare].sort((a, b) => a[1].found.cost - b[1].found.cost || a[0] - b[0])[0];
    if (first && first[1].found.cost <= SPARE) best.set(first[0], first[1]);
  }
  const out: ClaimCandidate[] = [];
  const title = titled(scan, sentence, block);
  const made = new Set([...best.keys()].map((n) => c.knowledge.claims[n]!.claim));
  for (const [claim, { found, pattern, rule }] of best) {
    const data = c.knowledge.claims[claim]!;
    if (data.yields?.some((id) => made.has(id))) continue;
    const why: Why[] = [];
    if (explain) why.push({ decision: 'claim', rule, words: wordsOf(scan, found) });
    const notes = explain ? why : null;
    const said = stanceOf(
      c,
      scan,
      sentence,
      block,
      pattern,
      found,
      table,
      notes,
      data.modal !== false,
    );
    const stance =
      said === 'denies' && data.polar === false && pattern.stance !== 'denies' ? 'asserts' : said;
    if (title && stance !== 'asks') continue;
    const fit = fitOf(c, scan, data.fit, stance, table, notes);
    const rests = [...new Set(found.occurrences.flatMap((o) => o.rests))];
    const flip = pattern.stance === 'flip';
    const { start, end } = sentence;
    out.push({
      claim: data.claim,
      start,
      end,
      stance,
      fit,
      rests,
      why,
      flip,
      last: lastOf(scan, found),
    });
  }
  return out;
}

/** Titles make no claim unless they ask: headings, and list items written Like This. */
export function titled(scan: Scan, sentence: ScannedSentence, block: Block): boolean {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'item') return false;
  let long = 0;
  let capital = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (scan.tokens.word[i]!.length < 4) continue;
    long++;
    const code = scan.tokens.text.charCodeAt(scan.tokens.start[i]!);
    if (code >= 65 && code <= 90) capital++;
  }
  return long >= 4 && capital / long > 0.7;
}

/** Lower is better: cheap subjects first, then frames that fix the stance themselves. */
function rank(pattern: Pattern, found: Match): number {
  return found.cost * 2 + (pattern.stance ? 0 : 1);
}

/** Offset of the last word of a match; -1 where nothing of it is said. */
function lastOf(scan: Scan, found: Match): number {
  return Math.max(-1, ...found.occurrences.map((o) => scan.tokens.start[o.to] ?? -1));
}

function wordsOf(scan: Scan, found: Match): string[] {
  const said = found.occurrences.filter((o) => o.from >= 0).sort((a, b) => a.from - b.from);
  const words = said.map((o) =>
    scan.tokens.text.slice(scan.tokens.start[o.from], scan.tokens.end[o.to]),
  );
  return [...new Set(words)];
}
