import type { Compiled } from './compile.ts';
import { FeatureSet } from './feature-set.ts';
import { claimFeatures, classesSaid, rowFeatures, type Said, wordingFeatures } from './features.ts';
import { addUp, likelyBy, type Model } from './model.ts';
import type { Stance } from './types.ts';
import type { View } from './view.ts';

/** For a sentence and its clauses: those of the next sentence overwrite them. */
const spare: FeatureSet[] = [];

/**
 * The words of a sentence or clause as stance and fit are judged by. They are the same for every
 * claim and for both models, so what they add up to is worked out once.
 */
export class Wording {
  private readonly said: readonly Said[];
  private readonly features: FeatureSet;
  private readonly shared: number;
  private readonly sums = new Map<Model, Float64Array>();

  constructor(
    private readonly c: Compiled,
    private readonly view: View,
    features: FeatureSet,
  ) {
    this.features = features.clear();
    this.said = classesSaid(view);
    wordingFeatures(c, view, this.said, features);
    rowFeatures(view, features);
    this.shared = features.count;
  }

  /** How likely each output of a model is for a claim. */
  judge(model: Model, claim: string, stance: Stance | null): Float64Array {
    const { features, shared } = this;
    let sums = this.sums.get(model);
    if (!sums) {
      sums = new Float64Array(model.outputs.length);
      addUp(model, features, 0, sums);
      this.sums.set(model, sums);
    }
    claimFeatures(this.c, this.view, this.said, claim, stance, features);
    const own = sums.slice();
    addUp(model, features, shared, own);
    const likely = likelyBy(model, features, own);
    features.cutTo(shared);
    return likely;
  }
}

/** The wording of one of the views of a sentence. */
export function wordingOf(c: Compiled, view: View, made: Map<View, Wording>): Wording {
  const known = made.get(view);
  if (known) return known;
  const features = spare[made.size] ?? new FeatureSet();
  spare[made.size] = features;
  const wording = new Wording(c, view, features);
  made.set(view, wording);
  return wording;
}
