import { type Before, carriedInto } from './carry.ts';
import type { Compiled } from './compile.ts';
import { type ClaimCandidate, claimsOf } from './frames.ts';
import { type Candidate, weighing } from './mentions.ts';
import { silent } from './reasons.ts';
import { type Scan, scan } from './scan.ts';
import { atOnce, type Slow } from './slow.ts';
import { type Turned, turn } from './turns.ts';
import type { Block, Context } from './types.ts';

/** What stands before a block, read as far as it is needed. */
export interface Around {
  heading: Scan | null;
  before: Scan | null;
  lead: Scan | null;
  names: Before;
  /** Topics from which what stands before has turned away. */
  turned: Turned;
}

/** Reads the heading, the block before and a list's lead-in for the names in them. */
export function around(c: Compiled, block: Block, context: Context): Around {
  return atOnce(lookingAround(c, block, context));
}

/** The same block by block. */
export function* lookingAround(c: Compiled, block: Block, context: Context): Slow<Around> {
  function* read(other: Block): Slow<Scan | null> {
    if (other === block) return null;
    const known = c.neighbours.get(other);
    if (known) return known;
    const s = scan(c, other);
    yield;
    yield* weighing(s.tokens, s.sentences, s.names, [], silent);
    c.neighbours.set(other, s);
    return s;
  }
  const { heading: above } = context;
  const heading = above && block.kind !== 'heading' ? yield* read(above) : null;
  const before = context.before ? yield* read(context.before) : null;
  const lead = context.lead ? yield* read(context.lead) : null;
  const last = [...lastNames(before), ...lastNames(lead)];
  const page = c.topics.map((t) => t.page);
  const turned: Turned = new Map();
  for (const s of [heading, lead, before]) {
    for (const sentence of s?.sentences.slice(-2) ?? []) turn(c, s!, sentence, turned);
  }
  return { heading, before, lead, names: { heading: heading?.names ?? [], last, page }, turned };
}

/** The claims of the sentence right before a block: what its first words may answer. */
export function claimsBefore(
  c: Compiled,
  block: Block,
  context: Context,
  near: Around,
): ClaimCandidate[] {
  const s = near.before ?? near.heading;
  const asking = near.before ? context.before : context.heading;
  if (!s || !asking || s.sentences.length === 0 || asking === block) return [];
  const k = s.sentences.length - 1;
  const heading = near.before ? (near.heading?.names ?? []) : [];
  const carried = carriedInto(s, k, { last: [], heading, page: near.names.page });
  return claimsOf(c, s, s.sentences[k]!, carried, asking, false);
}

function lastNames(s: Scan | null): Candidate[] {
  if (!s) return [];
  const from = s.sentences[Math.max(0, s.sentences.length - 2)]?.from ?? 0;
  return s.names.filter((n) => n.from >= from);
}
