import type { Classes } from './classes.ts';
import type { Compiled } from './compile.ts';
import type { ClaimCandidate } from './frames.ts';
import type { Occurrence, Table } from './match.ts';
import type { Scan, ScannedSentence } from './scan.ts';
import type { Stance, Why } from './types.ts';

/**
 * A sentence that answers the one before it: "Does B12 cure MS? No." It makes the same claims with
 * the answer's stance. "reply:no" and "reply:yes" count at the start of the sentence after a
 * question; "reply:doubt" and "reply:unsure" anywhere after any statement ("research has not
 * confirmed it"); "reply:also" goes on with what was said ("So can antacids").
 */
export function answersOf(
  c: Compiled,
  scan: Scan,
  sentence: ScannedSentence,
  classes: Classes,
  before: () => readonly ClaimCandidate[],
  found: readonly ClaimCandidate[],
  explain: boolean,
): ClaimCandidate[] {
  const reply = replyOf(c, scan, sentence, classes.table);
  if (!reply) return [];
  const out: ClaimCandidate[] = [];
  for (const claim of before()) {
    if (found.some((f) => f.claim === claim.claim)) continue;
    if (!answers(reply.kind, claim.stance)) continue;
    const data = c.knowledge.claims.find((d) => d.claim === claim.claim)!;
    const stance = answer(reply.kind, claim, data.polar !== false);
    const why: Why[] = explain ? [{ decision: 'claim', rule: 'answer', words: [reply.words] }] : [];
    const { start, end } = sentence;
    out.push({ ...claim, start, end, stance, fit: data.fit[stance], why });
  }
  return out;
}

/** Which statements a kind of answer can follow. */
function answers(kind: Reply['kind'], stance: Stance): boolean {
  if (kind === 'also') return stance !== 'asks';
  if (kind === 'doubt' || kind === 'unsure') return stance !== 'denies';
  return stance === 'asks';
}

function answer(kind: Reply['kind'], claim: ClaimCandidate, polar: boolean): Stance {
  if (kind === 'also') return claim.stance;
  if (kind === 'maybe' || kind === 'unsure') return 'hedges';
  if (!polar) return 'asserts';
  const yes = (kind === 'yes') !== claim.flip;
  return yes ? 'asserts' : 'denies';
}

interface Reply {
  kind: 'no' | 'yes' | 'maybe' | 'doubt' | 'unsure' | 'also';
  words: string;
}

/** How far into a sentence an answer may begin, for "Anna: no, it doesn't". */
const OPENING = 5;

const KINDS: readonly Reply['kind'][] = ['no', 'yes', 'maybe', 'also', 'doubt', 'unsure'];

function replyOf(c: Compiled, scan: Scan, sentence: ScannedSentence, table: Table): Reply | null {
  let best: { kind: Reply['kind']; at: Occurrence } | null = null;
  for (const kind of KINDS) {
    const cls = c.numbers.get(`reply:${kind}`);
    for (const at of (cls !== undefined && table[cls]) || []) {
      if (kind !== 'doubt' && kind !== 'unsure' && !opens(scan, sentence, at.from)) continue;
      if (!best || at.to - at.from > best.at.to - best.at.from) best = { kind, at };
    }
  }
  if (!best) return null;
  const { text, start, end } = scan.tokens;
  return { kind: best.kind, words: text.slice(start[best.at.from], end[best.at.to]) };
}

/** Whether a word opens a sentence, or what follows a speaker's name and a colon there. */
export function opens(scan: Scan, sentence: ScannedSentence, word: number): boolean {
  if (word === sentence.from) return true;
  if (word - sentence.from > OPENING) return false;
  const { text, start, end } = scan.tokens;
  return text.slice(end[word - 1], start[word]).includes(':');
}
