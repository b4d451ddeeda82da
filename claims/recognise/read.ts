import { type Before, carriedInto } from './carry.ts';
import type { Compiled } from './compile.ts';
import { type ClaimCandidate, claimsOf } from './frames.ts';
import { type Candidate, weigh } from './mentions.ts';
import { endIn, startIn } from './normalise.ts';
import type { Name, Reading } from './reading.ts';
import { type Scan, scan } from './scan.ts';
import { studiesOf } from './studies.ts';
import type { Block, Context } from './types.ts';

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
  const stands: Before = { last: numbered(last), heading: numbered(heading?.names ?? []) };
  const claims: ClaimCandidate[] = [];
  for (const [k, sentence] of own.sentences.entries()) {
    const carried = carriedInto(c, own, k, stands);
    const here = own.names.some((n) => n.from >= sentence.from && n.from < sentence.to);
    if (!here && carried.size === 0) continue;
    claims.push(...claimsOf(c, own, sentence, carried, block, why));
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
    key: n.unsure?.key ?? null,
  };
}

function placed(claim: ClaimCandidate, own: Scan) {
  return { ...claim, start: startIn(own.folded, claim.start), end: endIn(own.folded, claim.end) };
}
