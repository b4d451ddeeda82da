import { type Around, claimsBefore, lookingAround } from './around.ts';
import { carriedInto } from './carry.ts';
import { classesOf } from './classes.ts';
import type { Compiled } from './compile.ts';
import { type ClaimCandidate, claimsFrom } from './frames.ts';
import { judged } from './judge.ts';
import { listedClaims } from './listed.ts';
import { type Candidate, PAGE, weighing } from './mentions.ts';
import { endIn, startIn } from './normalise.ts';
import { type Name, PAGE_KEY, type Reading } from './reading.ts';
import { type Asked, type Tells, tellsOf } from './reasons.ts';
import { answersOf } from './replies.ts';
import { type Scan, scan } from './scan.ts';
import { atOnce, type Slow } from './slow.ts';
import { studiesOf } from './studies.ts';
import { turn } from './turns.ts';
import type { Block, Context } from './types.ts';
import type { Neighbour, View } from './view.ts';
import { plainWords } from './words.ts';

/** Stage one over one block. */
export function readBlock(
  c: Compiled,
  block: Block,
  context: Context,
  asked: Asked,
): Reading | null {
  return atOnce(reading(c, block, context, asked));
}

/** The same in pieces: sentence by sentence, and what comes before and after these. */
export function* reading(
  c: Compiled,
  block: Block,
  context: Context,
  asked: Asked,
): Slow<Reading | null> {
  const own = scan(c, block);
  if (own.tokens.count === 0) return null;
  const tells = tellsOf(asked, own.folded);
  yield;
  const near = yield* lookingAround(c, block, context);
  if (own.names.length > 0) {
    const outside = [near.before, near.lead, near.heading].filter((s) => s !== null);
    yield* weighing(
      own.tokens,
      own.sentences,
      own.names,
      outside.map((s) => s.tokens),
      tells,
    );
  }
  const claims: ClaimCandidate[] = [];
  for (const view of viewsOf(c, own, block, context, near, tells)) {
    const found = c.models ? judged(c, c.models, view, tells(view.sentence)) : view.framed;
    for (const claim of found) claims.push(claim);
    yield;
  }
  const studies = c.studies ? yield* studiesOf(c.studies, own, block, tells) : [];
  if (own.names.length === 0 && claims.length === 0 && studies.length === 0) return null;
  return numbered(own, claims, studies);
}

/** Every sentence of a block with what its frames find, one after the other. */
export function* viewsOf(
  c: Compiled,
  own: Scan,
  block: Block,
  context: Context,
  near: Around,
  tells: Tells,
): Generator<View, void, undefined> {
  let asked: readonly ClaimCandidate[] | null = null;
  let prior = neighbourOf(near);
  const turned = new Map(near.turned);
  for (const [k, sentence] of own.sentences.entries()) {
    const why = tells(sentence);
    turn(c, own, sentence, turned);
    const carried = carriedInto(own, k, near.names, turned);
    const classes = classesOf(c, own, sentence, carried);
    const found = claimsFrom(c, own, sentence, classes, block, why);
    if (k === 0) found.push(...unless(found, listedClaims(c, own, block, near, why)));
    const before = () => asked ?? claimsBefore(c, block, context, near);
    const answers = answersOf(c, own, sentence, classes, before, found, why);
    asked = found.length > 0 ? found : answers;
    yield {
      block,
      scan: own,
      sentence,
      words: plainWords(own, sentence),
      classes,
      carried,
      framed: [...found, ...answers],
      before: prior,
      heading: near.heading,
      lead: near.lead ?? (block.kind === 'item' ? near.before : null),
    };
    prior = { scan: own, sentence, sameBlock: true };
  }
}

/** The last sentence before a block. */
function neighbourOf({ before, heading }: Around): Neighbour | null {
  const scan = before ?? heading;
  const sentence = scan?.sentences.at(-1);
  return scan && sentence ? { scan, sentence, sameBlock: false } : null;
}

/** Those of `more` whose claim is not among `found`. */
function unless(found: readonly ClaimCandidate[], more: ClaimCandidate[]): ClaimCandidate[] {
  return more.filter((m) => !found.some((f) => f.claim === m.claim));
}

/** Gives every name that a claim rests on its number in the reading. */
function numbered(
  own: Scan,
  claims: readonly ClaimCandidate[],
  studies: Reading['studies'],
): Reading {
  const numbers = new Map<Candidate, number>();
  for (const name of own.names) numbers.set(name, numbers.size);
  const number = (name: Candidate): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const resting = claims.map((c) => ({
    claim: c.claim,
    start: startIn(own.folded, c.start),
    end: endIn(own.folded, c.end),
    stance: c.stance,
    fit: c.fit,
    why: c.why,
    rests: c.rests.map(number),
  }));
  const names = [...numbers.keys()].map((n, i) => nameOf(n, i < own.names.length ? own : null));
  return { names, own: own.names.length, claims: resting, studies };
}

/** Beyond all that can be said for or against a name. */
const SURE = 1e6;

function nameOf(n: Candidate, own: Scan | null): Name {
  return {
    topic: n.topic,
    start: own ? startIn(own.folded, n.start) : 0,
    end: own ? endIn(own.folded, n.end) : 0,
    // Finite, so that a reading can be sent as JSON.
    score: Math.max(-SURE, Math.min(SURE, n.score)),
    defined: n.defined,
    why: n.why,
    key: n.score === PAGE ? PAGE_KEY : (n.unsure?.key ?? null),
  };
}
