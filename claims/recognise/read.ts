import { type Before, carriedInto } from './carry.ts';
import type { Compiled } from './compile.ts';
import { type ClaimCandidate, claimsOf } from './frames.ts';
import { type Candidate, weigh } from './mentions.ts';
import { endIn, startIn } from './normalise.ts';
import { type Name, PAGE_KEY, type Reading } from './reading.ts';
import { answersOf } from './replies.ts';
import { type Scan, scan } from './scan.ts';
import { studiesOf } from './studies.ts';
import type { Block, Context } from './types.ts';

/** The score that marks a name as standing for the page's subject. */
const PAGE = Number.NEGATIVE_INFINITY;

/** Stage one over one block. */
export function readBlock(
  c: Compiled,
  block: Block,
  context: Context,
  why: boolean,
): Reading | null {
  const own = scan(c, block);
  if (own.tokens.count === 0) return null;
  const heading = context.heading && block.kind !== 'heading' ? around(c, context.heading) : null;
  const nearby = [context.before, context.lead].filter((b): b is Block => b !== undefined);
  const before = nearby.map((b) => around(c, b));
  const outside = [...before, ...(heading ? [heading] : [])].map((s) => s.tokens);
  weigh(c, own.tokens, own.sentences, own.names, outside, why);
  const names: Candidate[] = [...own.names];
  const numbered = (list: readonly Candidate[]) =>
    list.map((n): [Candidate, number] => [n, names.push(n) - 1]);
  const last = before.flatMap((s) => {
    const from = s.sentences[Math.max(0, s.sentences.length - 2)]?.from ?? 0;
    return s.names.filter((n) => n.from >= from);
  });
  const stands: Before = {
    last: numbered(last),
    heading: numbered(heading?.names ?? []),
    page: new Map(c.topics.map((t) => [t.id, names.push(pageName(t.id)) - 1])),
  };
  const claims: ClaimCandidate[] = [];
  let asked: readonly ClaimCandidate[] | null = null;
  for (const [k, sentence] of own.sentences.entries()) {
    const carried = carriedInto(own, k, stands);
    const found = claimsOf(c, own, sentence, carried, block, why);
    const before = () => asked ?? askedBefore(c, block, context, names, numbered);
    const answers = answersOf(c, own, sentence, before, found, why);
    claims.push(...found, ...answers);
    asked = found.length > 0 ? found : answers;
  }
  const studies = studiesOf(c, own, block, why);
  if (own.names.length === 0 && claims.length === 0 && studies.length === 0) return null;
  return {
    names: names.map((n, i) => nameOf(n, i < own.names.length ? own : null)),
    own: own.names.length,
    claims: claims.map((claim) => placed(claim, own)),
    studies,
  };
}

/** The claims right before a block, when its first words may be an answer to them. */
function askedBefore(
  c: Compiled,
  block: Block,
  context: Context,
  names: Candidate[],
  numbered: (list: readonly Candidate[]) => [Candidate, number][],
): readonly ClaimCandidate[] {
  const asking = context.before ?? context.heading;
  if (!asking || asking === block) return [];
  const s = around(c, asking);
  const k = s.sentences.length - 1;
  if (k < 0) return [];
  const numbers = numbered(s.names).map(([, number]) => number);
  const page = new Map(c.topics.map((t) => [t.id, names.push(pageName(t.id)) - 1]));
  const outside = numbered(
    context.before && context.heading ? around(c, context.heading).names : [],
  );
  const carried = carriedInto(s, k, { last: [], heading: outside, page });
  const found = claimsOf(c, s, s.sentences[k]!, carried, asking, false);
  // Names inside `s` are numbered from 0 there; the others were numbered for this reading.
  return found.map((claim) => ({
    ...claim,
    rests: claim.rests.map((i) => (i < s.names.length ? (numbers[i] ?? i) : i)),
  }));
}

/** Stands for "the page is about this topic", which only the page's counters can tell. */
function pageName(topic: string): Candidate {
  const nowhere = { from: -1, to: -1, start: 0, end: 0 };
  return { topic, ...nowhere, unsure: null, score: PAGE, defined: 0, why: [] };
}

function around(c: Compiled, block: Block): Scan {
  const s = scan(c, block);
  weigh(c, s.tokens, s.sentences, s.names, [], false);
  return s;
}

function nameOf(n: Candidate, own: Scan | null): Name {
  return {
    topic: n.topic,
    start: own ? startIn(own.folded, n.start) : 0,
    end: own ? endIn(own.folded, n.end) : 0,
    score: n.score,
    defined: n.defined,
    why: n.why,
    key: n.score === PAGE ? PAGE_KEY : (n.unsure?.key ?? null),
  };
}

function placed(claim: ClaimCandidate, own: Scan) {
  return { ...claim, start: startIn(own.folded, claim.start), end: endIn(own.folded, claim.end) };
}
