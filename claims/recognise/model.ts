import { fromBase64 } from './base64.ts';

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
  /** Where a key's weights begin; one more than there are keys. */
  readonly starts: Uint32Array;
  readonly at: Uint8Array;
  readonly weights: Int8Array;
  readonly unit: number;
}

/** @throws when the arrays do not fit together */
export function readModel(data: ModelData): Model {
  const keys = new Uint32Array(fromBase64(data.keys).buffer);
  const counts = fromBase64(data.counts);
  const at = fromBase64(data.at);
  const weights = new Int8Array(fromBase64(data.weights).buffer);
  const starts = new Uint32Array(keys.length + 1);
  for (const [i, count] of counts.entries()) starts[i + 1] = starts[i]! + count;
  if (
    counts.length !== keys.length ||
    starts[keys.length] !== at.length ||
    weights.length !== at.length
  )
    throw new Error('the model is damaged: run "npm run train"');
  return { outputs: data.outputs, bias: data.bias, keys, starts, at, weights, unit: data.unit };
}

/** A feature of a sentence: its hashed name, its value, and the words it was made of (-1: none). */
export interface Feature {
  readonly key: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Features are scaled to this length, so that long sentences are not surer than short ones. */
const LENGTH = 8;

/** What brings a sentence's features to their common length. */
export function scaleOf(features: readonly { readonly value: number }[]): number {
  let sum = 0;
  for (const { value } of features) sum += value * value;
  return LENGTH / Math.sqrt(sum || 1);
}

/** How likely each output is, 0 to 1. */
export function score(model: Model, features: readonly Feature[]): Float64Array {
  const sums = Float64Array.from(model.bias);
  const scale = scaleOf(features) * model.unit;
  for (const { key, value } of features) {
    const i = find(model.keys, key);
    if (i < 0) continue;
    for (let k = model.starts[i]!; k < model.starts[i + 1]!; k++)
      sums[model.at[k]!] = sums[model.at[k]!]! + model.weights[k]! * value * scale;
  }
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
}

/** The features that speak most for an output, strongest first; only those made of words. */
export function reasons(
  model: Model,
  features: readonly Feature[],
  output: number,
  most: number,
): Feature[] {
  const rated: { feature: Feature; weight: number }[] = [];
  for (const feature of features) {
    if (feature.from < 0) continue;
    const i = find(model.keys, feature.key);
    if (i < 0) continue;
    for (let k = model.starts[i]!; k < model.starts[i + 1]!; k++) {
      if (model.at[k] !== output || model.weights[k]! <= 0) continue;
      rated.push({ feature, weight: model.weights[k]! * feature.value });
    }
  }
  rated.sort((a, b) => b.weight - a.weight);
  return rated.slice(0, most).map(({ feature }) => feature);
}

function find(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = keys[middle]!;
    if (at === key) return middle;
    if (at < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashed(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
