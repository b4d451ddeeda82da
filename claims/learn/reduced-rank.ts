/**
 * Logistic regression of reduced rank: each feature learns a short vector, each output another, and
 * a weight is their product. What one claim teaches of a word so helps the others, of which a corpus
 * of this size has few examples each. Learned by Adagrad (Duchi et al., JMLR 2011) with dropout of
 * features; deterministic. Averaged with the sparse model of `ftrl.ts` it finds more than either alone.
 */
import { type Sample, shuffled } from './ftrl.ts';

export interface RankSettings {
  readonly epochs: number;
  /** Numbers in a vector. */
  readonly rank: number;
  /** Share of a sample's features that is left out each time it is seen, 0 to 1. */
  readonly drop: number;
  /** Weight of a sample whose answer is yes. */
  readonly yes: number;
}

/** Step at the start; it falls to a tenth. */
const RATE = 0.1;
const L2 = 1e-5;
/** Keeps the features' share of the sum near one whatever their length is. */
const SCALE = 0.25;
/** What squared gradients begin with. */
const FIRST = 0.01;
/** Gradients smaller than this change nothing that matters and are passed over. */
const SMALL = 0.001;
/** The bias to begin with: most answers are no. */
const RARE = -3;

/** @returns for each output the weight of each feature; the last feature is the bias */
export function trainReducedRank(
  samples: readonly Sample[],
  features: number,
  outputs: number,
  { epochs, rank, drop, yes }: RankSettings,
): Float64Array[] {
  const random = randomNumbers(777);
  const near = (count: number, width: number) =>
    Float32Array.from({ length: count }, () => (random() - 0.5) * width);
  const own = near(features * rank, 0.8 / Math.sqrt(rank));
  const out = near(outputs * rank, 2 / Math.sqrt(rank));
  const ownSquared = new Float32Array(features * rank).fill(FIRST);
  const outSquared = new Float32Array(outputs * rank).fill(FIRST);
  const bias = new Float32Array(outputs).fill(RARE);
  const biasSquared = new Float32Array(outputs).fill(FIRST);
  const sum = new Float32Array(rank);
  const back = new Float32Array(rank);
  const kept = new Int32Array(
    samples.reduce((most, { features }) => Math.max(most, features.length), 0),
  );
  const scale = SCALE / (1 - drop);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = RATE * (1 - (0.9 * epoch) / epochs);
    for (const s of shuffled(samples.length, epoch)) {
      const { features: f, values, wanted, weight } = samples[s]!;
      let count = 0;
      sum.fill(0);
      for (let j = 0; j < f.length; j++) {
        if (random() < drop) continue;
        kept[count++] = j;
        const value = values[j]! * scale;
        const at = f[j]! * rank;
        for (let d = 0; d < rank; d++) sum[d] = sum[d]! + value * own[at + d]!;
      }
      back.fill(0);
      let wrong = false;
      for (let o = 0; o < outputs; o++) {
        const answer = wanted[o]!;
        if (answer < 0) continue;
        const at = o * rank;
        let said = bias[o]!;
        for (let d = 0; d < rank; d++) said += out[at + d]! * sum[d]!;
        const g = (1 / (1 + Math.exp(-said)) - answer) * (answer ? yes : 1) * weight;
        if (Math.abs(g) < SMALL) continue;
        wrong = true;
        for (let d = 0; d < rank; d++) {
          const w = out[at + d]!;
          back[d] = back[d]! + g * w;
          const slope = g * sum[d]! + L2 * w;
          const squared = outSquared[at + d]! + slope * slope;
          outSquared[at + d] = squared;
          out[at + d] = w - (rate * slope) / Math.sqrt(squared);
        }
        biasSquared[o] = biasSquared[o]! + g * g;
        bias[o] = bias[o]! - (rate * g) / Math.sqrt(biasSquared[o]!);
      }
      if (!wrong) continue;
      for (let n = 0; n < count; n++) {
        const j = kept[n]!;
        const value = values[j]! * scale;
        const at = f[j]! * rank;
        for (let d = 0; d < rank; d++) {
          const w = own[at + d]!;
          const slope = back[d]! * value + L2 * w;
          const squared = ownSquared[at + d]! + slope * slope;
          ownSquared[at + d] = squared;
          own[at + d] = w - (rate * slope) / Math.sqrt(squared);
        }
      }
    }
  }
  return Array.from({ length: outputs }, (_, o) => {
    const weights = new Float64Array(features + 1);
    for (let i = 0; i < features; i++) {
      let product = 0;
      for (let d = 0; d < rank; d++) product += own[i * rank + d]! * out[o * rank + d]!;
      weights[i] = product * SCALE;
    }
    weights[features] = bias[o]!;
    return weights;
  });
}

/** Numbers from 0 to 1, the same each time (Marsaglia's xorshift of 32 bits). */
function randomNumbers(seed: number): () => number {
  let x = seed;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 2 ** 32;
  };
}
