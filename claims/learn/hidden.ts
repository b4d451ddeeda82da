/**
 * A network with one hidden layer: each feature adds a short vector, what is above zero of their sum
 * goes on to the outputs. What one claim teaches of a word so helps the others, of which a corpus of
 * this size has few examples each, and words say more together than apart. Vectors are learned by Adagrad
 * (Duchi et al., JMLR 2011), the rest by Adam, with dropout (Srivastava et al., JMLR 2014); deterministic.
 */
import { type Sample, shuffled } from './ftrl.ts';

export interface HiddenSettings {
  readonly epochs: number;
  /** Units of the hidden layer: numbers in a feature's vector. */
  readonly width: number;
  /** Share of a sample's features that is left out each time it is seen, 0 to 1 ... */
  readonly drop: number;
  /** ... and of the hidden units. */
  readonly dropUnits: number;
  /** Step at the start; it falls to a tenth. */
  readonly rate: number;
  /** Weight of a sample whose answer is yes. */
  readonly yes: number;
}

export interface Hidden {
  readonly width: number;
  /** For each feature `width` numbers. */
  readonly vectors: Float32Array;
  /** What the hidden units begin with. */
  readonly begin: Float32Array;
  /** For each output `width` numbers. */
  readonly out: Float32Array;
  readonly bias: Float32Array;
}

/** Keeps the features' share of the sum near one whatever their length is. */
const SCALE = 0.25;
/** What squared gradients begin with. */
const FIRST = 1e-6;
/** Samples between two steps. */
const BATCH = 128;
/** Step at the start of all but the vectors; it falls likewise. */
const RATE = 0.002;
/** Gradients smaller than this change nothing that matters and are passed over. */
const SMALL = 0.001 / BATCH;
/** The bias to begin with: most answers are no. */
const RARE = -3;

/** @param features how many there are; each sample names some of them by their numbers */
export function trainHidden(
  samples: readonly Sample[],
  features: number,
  outputs: number,
  { epochs, width, drop, dropUnits, rate, yes }: HiddenSettings,
): Hidden {
  const random = randomNumbers(777);
  const near = (count: number, most: number) =>
    Float32Array.from({ length: count }, () => (2 * random() - 1) * most);
  const vectors = new Adagrad(near(features * width, 0.4 / Math.sqrt(width)), width);
  const begin = new Adam(new Float32Array(width));
  const out = new Adam(near(outputs * width, 1 / Math.sqrt(width)));
  const bias = new Adam(new Float32Array(outputs).fill(RARE));
  const sum = new Float32Array(width);
  const back = new Float32Array(width);
  /** What a unit counts this time: 0 where it is left out or at zero. */
  const open = new Float32Array(width);
  const kept = new Int32Array(samples.reduce((most, s) => Math.max(most, s.features.length), 0));
  const scale = SCALE / (1 - drop);
  let time = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const left = 1 - (0.9 * epoch) / epochs;
    for (const [n, s] of shuffled(samples.length, epoch).entries()) {
      const { features: f, values, wanted, weight } = samples[s]!;
      let count = 0;
      sum.set(begin.values);
      for (let j = 0; j < f.length; j++) {
        if (random() < drop) continue;
        kept[count++] = j;
        add(sum, values[j]! * scale, vectors.values, f[j]! * width);
      }
      for (let d = 0; d < width; d++) {
        open[d] = sum[d]! > 0 && random() >= dropUnits ? 1 / (1 - dropUnits) : 0;
        sum[d] = sum[d]! * open[d]!;
      }
      back.fill(0);
      for (let o = 0; o < outputs; o++) {
        const answer = wanted[o]!;
        if (answer < 0) continue;
        let said = bias.values[o]!;
        for (let d = 0; d < width; d++) said += out.values[o * width + d]! * sum[d]!;
        const g = ((1 / (1 + Math.exp(-said)) - answer) * (answer ? yes : 1) * weight) / BATCH;
        if (Math.abs(g) < SMALL) continue;
        add(back, g, out.values, o * width);
        add(out.slopes, g, sum, 0, o * width);
        bias.slopes[o] = bias.slopes[o]! + g;
      }
      for (let d = 0; d < width; d++) back[d] = back[d]! * open[d]!;
      add(begin.slopes, 1, back, 0);
      for (let i = 0; i < count; i++) {
        const j = kept[i]!;
        add(vectors.slopes, values[j]! * scale, back, 0, vectors.at(f[j]!));
      }
      if (n % BATCH < BATCH - 1 && n < samples.length - 1) continue;
      time++;
      vectors.step(rate * left);
      for (const rest of [begin, out, bias]) rest.step(RATE * left, time);
    }
  }
  const scaled = vectors.values.map((value) => value * SCALE);
  return { width, vectors: scaled, begin: begin.values, out: out.values, bias: bias.values };
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

/** Numbers that are learned, in rows, of which few change in one step. */
class Adagrad {
  readonly slopes: Float32Array;
  private readonly squared: Float32Array;
  private readonly touched = new Set<number>();

  constructor(
    readonly values: Float32Array,
    private readonly width: number,
  ) {
    this.slopes = new Float32Array(values.length);
    this.squared = new Float32Array(values.length).fill(FIRST);
  }

  /** Where a row begins whose slopes are to be added to. */
  at(row: number): number {
    this.touched.add(row);
    return row * this.width;
  }

  /** Goes down the slopes added since the last step. */
  step(rate: number): void {
    const { values, slopes, squared, width } = this;
    for (const row of this.touched) {
      for (let i = row * width; i < (row + 1) * width; i++) {
        const slope = slopes[i]!;
        if (slope === 0) continue;
        const square = squared[i]! + slope * slope;
        squared[i] = square;
        values[i] = values[i]! - (rate * slope) / Math.sqrt(square);
        slopes[i] = 0;
      }
    }
    this.touched.clear();
  }
}

/** Numbers that all change in each step (Kingma and Ba, "Adam", ICLR 2015). */
class Adam {
  readonly slopes: Float32Array;
  private readonly mean: Float32Array;
  private readonly squared: Float32Array;

  constructor(readonly values: Float32Array) {
    this.slopes = new Float32Array(values.length);
    this.mean = new Float32Array(values.length);
    this.squared = new Float32Array(values.length);
  }

  /** @param time how many steps there were, this one included */
  step(rate: number, time: number): void {
    const { values, slopes, mean, squared } = this;
    for (let i = 0; i < values.length; i++) {
      const slope = slopes[i]!;
      mean[i] = 0.9 * mean[i]! + 0.1 * slope;
      squared[i] = 0.999 * squared[i]! + 0.001 * slope * slope;
      const height = Math.sqrt(squared[i]! / (1 - 0.999 ** time)) + 1e-8;
      values[i] = values[i]! - (rate * mean[i]!) / (1 - 0.9 ** time) / height;
    }
    slopes.fill(0);
  }
}

/** Adds `times` a row that begins at `from` to one as long as the shorter of both, which begins at `to`. */
function add(into: Float32Array, times: number, row: Float32Array, from: number, to = 0): void {
  const width = Math.min(row.length, into.length);
  for (let d = 0; d < width; d++) into[to + d] = into[to + d]! + times * row[from + d]!;
}
