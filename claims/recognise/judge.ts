import type { Compiled } from './compile.ts';
import { FeatureSet } from './feature-set.ts';
import { claimFeatures, featuresOf, wordingFeatures } from './features.ts';
import type { ClaimCandidate } from './frames.ts';
import type { Candidate } from './mentions.ts';
import { type Model, score } from './model.ts';
import type { Models } from './models.ts';
import { reasonsFor } from './reasons.ts';
import type { Fit, Stance, Why } from './types.ts';
import type { View } from './view.ts';

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
  const features = ofClaims.clear();
  featuresOf(c, view, features.say);
  const likely = score(models.claims, features);
  const out = view.framed.filter(({ claim }) => !models.claims.outputs.includes(claim));
  for (const [i, claim] of models.claims.outputs.entries()) {
    if (likely[i]! < models.least) continue;
    const rests = namesFor(c, view, claim);
    if (!rests) continue;
    const why: Why[] = [];
    const frame = view.framed.find((f) => f.claim === claim);
    if (explain) why.push(frame?.why[0] ?? reasonOf(models.claims, features, i, view, 'claim'));
    const notes = explain ? why : null;
    judgingFeatures(c, view, claim, null, ofStance.clear());
    const stance = best(models.stance, ofStance, view, notes, 'stance') as Stance;
    judgingFeatures(c, view, claim, stance, ofFit.clear());
    const fit = fitBy(models, ofFit, view, notes);
    const { start, end, to } = view.sentence;
    const last = view.scan.tokens.start[to - 1] ?? -1;
    out.push({ claim, start, end, stance, fit, rests, why, flip: frame?.flip ?? false, last });
  }
  return out;
}

/** What the stance to a claim is judged by, and, where the stance is known already, its fit. */
export function judgingFeatures(
  c: Compiled,
  view: View,
  claim: string,
  stance: Stance | null,
  into: FeatureSet,
): void {
  const frame = view.framed.find((f) => f.claim === claim) ?? null;
  wordingFeatures(c, view, into.say);
  claimFeatures(c, view, claim, frame, stance, into.say);
}

function best(
  model: Model,
  features: FeatureSet,
  view: View,
  why: Why[] | null,
  decision: Why['decision'],
): string {
  const likely = score(model, features);
  let top = 0;
  for (const [i, p] of likely.entries()) if (p > likely[top]!) top = i;
  why?.push(reasonOf(model, features, top, view, decision));
  return model.outputs[top]!;
}

/** "Overstated" takes more than being the likeliest: shown wrongly it does the page an injustice. */
function fitBy(models: Models, features: FeatureSet, view: View, why: Why[] | null): Fit {
  const { fit: model } = models;
  const likely = score(model, features);
  const of = (fit: Fit) => likely[model.outputs.indexOf(fit)] ?? 0;
  const fit: Fit =
    of('overstated') >= models.overstated
      ? 'overstated'
      : of('understated') > Math.max(0.5, of('overstated'))
        ? 'understated'
        : 'fair';
  const output = model.outputs.indexOf(fit);
  why?.push(reasonOf(model, features, output, view, 'fit'));
  return fit;
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

/** What speaks most for an output, in the page's words. */
function reasonOf(
  model: Model,
  features: FeatureSet,
  output: number,
  view: View,
  decision: Why['decision'],
): Why {
  const words = reasonsFor(model, features.list(), output, view.scan);
  return { decision, rule: `${decision}-${model.outputs[output]}`, words };
}
