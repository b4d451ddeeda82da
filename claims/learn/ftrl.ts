/**
 * Logistic regression by FTRL-Proximal (McMahan et al., "Ad click prediction", KDD 2013): online,
 * deterministic, and with L1 regularisation that leaves most weights at exactly zero, so that a
 * model of some thousand weights remains.
 */
export interface Sample {
  readonly features: Uint32Array;
  readonly values: Float32Array;
  /** 1 or 0 for each output; -1 says nothing of it. */
  readonly wanted: Int8Array;
  /** How much it counts beside the others. */
  readonly weight: number;
}

export interface Settings {
  readonly epochs: number;
  readonly alpha: number;
  readonly l1: number;
  /** Weight of a sample whose answer is yes. */
  readonly yes: number;
}

const beta = 1;
const l2 = 1;

/** Gradients smaller than this change nothing that matters and are passed over. */
const SMALL = 0.002;

/** @returns for each output the weight of each feature; the last feature is the bias */
export function train(
  samples: readonly Sample[],
  features: number,
  outputs: number,
  settings: Settings,
): Float64Array[] {
  const { epochs, alpha, l1, yes } = settings;
  const size = features + 1;
  const weights = Array.from({ length: outputs }, () => new Float64Array(size));
  const orders = Array.from({ length: epochs }, (_, epoch) => shuffled(samples.length, epoch));
  for (let o = 0; o < outputs; o++) {
    const z = new Float64Array(size);
    const n = new Float64Array(size);
    const w = weights[o]!;
    const update = (i: number, g: number, free: boolean) => {
      const squared = n[i]! + g * g;
      const sigma = (Math.sqrt(squared) - Math.sqrt(n[i]!)) / alpha;
      z[i] = z[i]! + g - sigma * w[i]!;
      n[i] = squared;
      const least = free ? 0 : l1;
      const zi = z[i]!;
      w[i] =
        Math.abs(zi) <= least
          ? 0
          : -(zi - Math.sign(zi) * least) / ((beta + Math.sqrt(squared)) / alpha + (free ? 0 : l2));
    };
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const s of orders[epoch]!) {
        const sample = samples[s]!;
        const wanted = sample.wanted[o]!;
        if (wanted < 0) continue;
        const { features: f, values: v, weight } = sample;
        let sum = w[size - 1]!;
        for (let i = 0; i < f.length; i++) sum += w[f[i]!]! * v[i]!;
        const g = (1 / (1 + Math.exp(-sum)) - wanted) * (wanted ? yes : 1) * weight;
        if (Math.abs(g) < SMALL) continue;
        for (let i = 0; i < f.length; i++) update(f[i]!, g * v[i]!, false);
        update(size - 1, g, true);
      }
    }
  }
  return weights;
}

/** The numbers below `count` in an order that is the same each time. */
export function shuffled(count: number, turn: number): number[] {
  const out = Array.from({ length: count }, (_, i) => i);
  let seed = 12345 + turn;
  for (let i = count - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const k = seed % (i + 1);
    [out[i], out[k]] = [out[k]!, out[i]!];
  }
  return out;
}
