import type { Compiled } from './compile.ts';
import { FeatureSet } from './feature-set.ts';
import {
  claimFeatures,
  classesSaid,
  featuresOf,
  rowFeatures,
  wordingFeatures,
} from './features.ts';
import type { ClaimCandidate } from './frames.ts';
import { likelyFrom, speaksIn } from './hidden.ts';
import type { Candidate } from './mentions.ts';
import { type Model, saysFor } from './model.ts';
import type { Models } from './models.ts';
import { partsOf } from './parts.ts';
import { reasonsFor, type Says } from './reasons.ts';
import type { Fit, Stance, Why } from './types.ts';
import type { View } from './view.ts';
import { type Wording, wordingOf } from './wording.ts';

/** Each decision's own: the reasons for one are told after the next was made. */
const ofClaims = new FeatureSet();
const ofStance = new FeatureSet();
const ofFit = new FeatureSet();

/**
 * The claims of a sentence by the models, for which the frames' finds are features among others.
 * Claims that the models never saw are left to the frames.
 */
export function judged(
  c: Compiled,
  models: Models,
  view: View,
  explain: boolean,
): ClaimCandidate[] {
  const { least, clause, promising } = models;
  const { outputs } = models.claims;
  const out = view.framed.filter(({ claim }) => !outputs.includes(claim));
  const whole = likelyIn(c, models, view);
  // No clause can make up for so little.
  if (!whole.some((likely) => likely >= promising)) return out;
  const placed: { at: number; claim: ClaimCandidate }[] = [];
  const parts = partsOf(c, view).map((part) => ({ part, likely: likelyIn(c, models, part) }));
  const wordings = new Map<View, Wording>();
  for (const [i, claim] of outputs.entries()) {
    const best = parts.reduce<(typeof parts)[number] | null>(
      (a, b) => (a && a.likely[i]! >= b.likely[i]! ? a : b),
      null,
    );
    const inClause = best ? best.likely[i]! : whole[i]!;
    if (whole[i]! + clause * (inClause - whole[i]!) < least) continue;
    const rests = namesFor(c, view, claim);
    if (!rests) continue;
    const own = best && best.likely[i]! > least ? best.part : null;
    const stances = stancesTo(c, models, claim, own ? [view, own] : [view], wordings);
    const stance = stanceFrom(models, stances);
    if (!stance) continue;
    const frame = view.framed.find((f) => f.claim === claim);
    const wording = wordingOf(c, view, wordings);
    const fit = fitFrom(models, wording.judge(models.fit, claim, stance));
    const why: Why[] = [];
    if (explain) {
      featuresOf(c, view, ofClaims.clear());
      const says = speaksIn(models.claims, ofClaims, i);
      why.push(frame?.why[0] ?? reasonOf('claim', claim, says, ofClaims, view));
      judgingFeatures(c, own ?? view, claim, null, ofStance.clear());
      const forStance = saying(models.stance, stance);
      why.push(reasonOf('stance', stance, forStance, ofStance, own ?? view));
      judgingFeatures(c, view, claim, stance, ofFit.clear());
      why.push(reasonOf('fit', fit, saying(models.fit, fit), ofFit, view));
    }
    const { start, end, to } = view.sentence;
    const last = view.scan.tokens.start[to - 1] ?? -1;
    const flip = frame?.flip ?? false;
    placed.push({
      at: own?.sentence.from ?? 0,
      claim: { claim, start, end, stance, fit, rests, why, flip, last },
    });
  }
  // In the order of the clauses that make them.
  placed.sort((a, b) => a.at - b.at);
  return [...out, ...placed.map(({ claim }) => claim)];
}

function likelyIn(c: Compiled, models: Models, view: View): Float64Array {
  featuresOf(c, view, ofClaims.clear());
  return likelyFrom(models.claims, ofClaims);
}

/** How likely each stance is: the mean over a sentence and the clause that makes the claim. */
function stancesTo(
  c: Compiled,
  models: Models,
  claim: string,
  views: readonly View[],
  wordings: Map<View, Wording>,
): Float64Array {
  const sum = new Float64Array(models.stance.outputs.length);
  for (const view of views) {
    const likely = wordingOf(c, view, wordings).judge(models.stance, claim, null);
    for (const [i, p] of likely.entries()) sum[i] = sum[i]! + p / views.length;
  }
  return sum;
}

/** Null where it cannot be told an assertion from a denial: to show the wrong one is worse than none. */
function stanceFrom({ stance: { outputs }, unclear }: Models, likely: Float64Array): Stance | null {
  let top = 0;
  for (const [i, p] of likely.entries()) if (p > likely[top]!) top = i;
  const stance = outputs[top] as Stance;
  const of = (name: Stance) => likely[outputs.indexOf(name)]!;
  const plain = stance === 'asserts' || stance === 'denies';
  if (plain && Math.abs(of('asserts') - of('denies')) < unclear) return null;
  return stance;
}

/** What the stance to a claim is judged by, and, where the stance is known already, its fit. */
export function judgingFeatures(
  c: Compiled,
  view: View,
  claim: string,
  stance: Stance | null,
  into: FeatureSet,
): void {
  const said = classesSaid(view);
  wordingFeatures(c, view, said, into);
  claimFeatures(c, view, said, claim, stance, into);
  rowFeatures(view, into);
}

/** "Overstated" takes more than being the likeliest: shown wrongly it does the page an injustice. */
function fitFrom({ fit: { outputs }, overstated }: Models, likely: Float64Array): Fit {
  const of = (fit: Fit) => likely[outputs.indexOf(fit)] ?? 0;
  if (of('overstated') >= overstated) return 'overstated';
  return of('understated') > Math.max(0.5, of('overstated')) ? 'understated' : 'fair';
}

/** The names that a claim rests on: one for each of its topics, here or before. Null where one is missing. */
function namesFor(c: Compiled, view: View, claim: string): Candidate[] | null {
  const data = c.knowledge.claims.find((d) => d.claim === claim);
  const rests: Candidate[] = [];
  for (const topic of c.topics) {
    if (data?.topics && !data.topics.includes(topic.id)) continue;
    const here = view.classes.table[topic.cls];
    const said = here?.find((o) => o.cost === 0)?.rests[0];
    const carrier = view.carried.get(topic.id);
    // After "Insulin is a hormone." only a word for the topic goes back to it.
    const name = said ?? (carrier?.turned && !here?.length ? undefined : carrier?.name);
    if (!name) return null;
    rests.push(name);
  }
  return rests;
}

/** How much features speak for one output of a linear model. */
function saying(model: Model, name: string): Says {
  const output = model.outputs.indexOf(name);
  return (key, value) => saysFor(model, output, key, value);
}

/** What speaks most for a decision, in the page's words. */
function reasonOf(
  decision: Why['decision'],
  made: string,
  says: Says,
  features: FeatureSet,
  view: View,
): Why {
  return {
    decision,
    rule: `${decision}-${made}`,
    words: reasonsFor(says, features.list(), view.scan),
  };
}
