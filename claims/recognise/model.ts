import { fromBase64 } from './base64.ts';
import type { FeatureSet } from './feature-set.ts';
import type { Slow } from './slow.ts';

/**
 * A linear model as it ships: for each output a bias and the weights of hashed feature names.
 * Made by `npm run train` from the labelled corpus; the arrays are base64 of little-endian numbers.
 */
export interface ModelData {
  readonly outputs: readonly string[];
  readonly bias: readonly number[];
  /** Hashes of the features' names, ascending: Uint32. */
  readonly keys: string;
  /** For each key, how many outputs it has a weight for: Uint8. */
  readonly counts: string;
  /** The outputs of all keys, one after the other: Uint8. */
  readonly at: string;
  /** Their weights: Int8, to be multiplied by `unit`. */
  readonly weights: string;
  readonly unit: number;
}

export interface Model {
  readonly outputs: readonly string[];
  readonly bias: readonly number[];
  readonly keys: Uint32Array;
  /** For the first bits of a key, where the keys that begin so begin; one more than there are. */
  readonly index: Uint32Array;
  /** How many bits are left out there. */
  readonly shift: number;
  /** Where a key's weights begin; one more than there are keys. */
  readonly starts: Uint32Array;
  readonly at: Uint8Array;
  readonly weights: Int8Array;
  readonly unit: number;
}

/** Keys gone through at once. */
const stride = 1 << 13;

/** In pieces of less than a millisecond. @throws when the arrays do not fit together */
export function* readModel(data: ModelData): Slow<Model> {
  const keys = new Uint32Array((yield* fromBase64(data.keys)).buffer);
  const counts = yield* fromBase64(data.counts);
  const at = yield* fromBase64(data.at);
  const weights = new Int8Array((yield* fromBase64(data.weights)).buffer);
  const starts = new Uint32Array(keys.length + 1);
  for (let i = 0; i < counts.length; i++) {
    starts[i + 1] = starts[i]! + counts[i]!;
    if (i % stride === 0) yield;
  }
  if (
    counts.length !== keys.length ||
    starts[keys.length] !== at.length ||
    weights.length !== at.length
  )
    throw new Error('the model is damaged: run "npm run train"');
  const { outputs, bias, unit } = data;
  return { outputs, bias, keys, ...(yield* indexOf(keys)), starts, at, weights, unit };
}

/** Hashes are spread evenly, so with as many beginnings as keys a look-up compares one or two. */
function* indexOf(keys: Uint32Array): Slow<Pick<Model, 'index' | 'shift'>> {
  const shift = Math.min(31, Math.clz32(keys.length));
  const index = new Uint32Array((0xffffffff >>> shift) + 2);
  for (let i = 0; i < keys.length; i++) {
    index[(keys[i]! >>> shift) + 1]!++;
    if (i % stride === 0) yield;
  }
  for (let i = 1; i < index.length; i++) {
    index[i] = index[i]! + index[i - 1]!;
    if (i % stride === 0) yield;
  }
  return { index, shift };
}

/** Features are scaled to this length, so that long sentences are not surer than short ones. */
const LENGTH = 8;

/** What brings a sentence's features to their common length. */
export function scaleOf(values: ArrayLike<number>, count = values.length): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i]! * values[i]!;
  return LENGTH / Math.sqrt(sum || 1);
}

/** How likely each output is, 0 to 1. */
export function score(model: Model, features: FeatureSet): Float64Array {
  const { at, weights, starts } = model;
  const { keys, values, count } = features;
  const sums = Float64Array.from(model.bias);
  const scale = scaleOf(values, count) * model.unit;
  for (let n = 0; n < count; n++) {
    const i = find(model, keys[n]!);
    if (i < 0) continue;
    const value = values[n]!;
    for (let k = starts[i]!; k < starts[i + 1]!; k++)
      sums[at[k]!] = sums[at[k]!]! + weights[k]! * value * scale;
  }
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
}

/** @returns where a key stands in a model, or -1 */
export function find({ keys, index, shift }: Model, key: number): number {
  const end = index[(key >>> shift) + 1]!;
  for (let i = index[key >>> shift]!; i < end; i++) if (keys[i] === key) return i;
  return -1;
}

/**
 * FNV-1a over UTF-16 code units, 32 bits.
 * @param begun the hash of what stands before `name`, so that the whole need not be put together
 */
export function hashed(name: string, begun = 0x811c9dc5): number {
  let hash = begun;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
