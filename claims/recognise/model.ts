import { fromBase64 } from './base64.ts';
import type { FeatureSet } from './feature-set.ts';
import { find, type KeyTable, tableOf } from './key-table.ts';
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

/** A key's number is, times 256 and with their count added, where its weights begin. */
export interface Model extends KeyTable {
  readonly outputs: readonly string[];
  readonly bias: readonly number[];
  /** Weights to be multiplied by `unit`, times 256, each with its output added. */
  readonly weights: Int16Array;
  readonly unit: number;
}

/** Weights gone through at once. */
const stride = 1 << 13;

/**
 * In pieces of less than a millisecond. What is looked up together lies together: a page asks for
 * some hundred features a sentence, all over the model, and each place asked is another miss.
 * @throws when the arrays do not fit together
 */
export function* readModel(data: ModelData): Slow<Model> {
  const keys = new Uint32Array((yield* fromBase64(data.keys)).buffer);
  const counts = yield* fromBase64(data.counts);
  const at = yield* fromBase64(data.at);
  const weights = new Int16Array(at.length);
  const given = yield* fromBase64(data.weights);
  const damaged = (): never => {
    throw new Error('the model is damaged: run "npm run train"');
  };
  if (counts.length !== keys.length || given.length !== at.length) damaged();
  let start = 0;
  const table = yield* tableOf(keys, (i) => {
    const number = (start << 8) | counts[i]!;
    start += counts[i]!;
    return number;
  });
  for (let i = 0; i < at.length; i++) {
    weights[i] = (given[i]! << 8) | at[i]!;
    if (i % stride === 0) yield;
  }
  if (start !== at.length) damaged();
  const { outputs, bias, unit } = data;
  return { ...table, outputs, bias, weights, unit };
}

/** Features are scaled to this length, so that long sentences are not surer than short ones. */
const LENGTH = 8;

/** What brings a sentence's features to their common length. */
export function scaleOf(values: Iterable<number>): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return scaleBy(squares);
}

/** The same by the sum of the squares of their values. */
export const scaleBy = (squares: number): number => LENGTH / Math.sqrt(squares || 1);

/** How likely each output is, 0 to 1. */
export function score(model: Model, features: FeatureSet): Float64Array {
  const sums = new Float64Array(model.outputs.length);
  addUp(model, features, 0, sums);
  return likelyBy(model, features, sums);
}

/** Adds the weights of the features from the one numbered `from` on to the sums of the outputs. */
export function addUp(
  model: Model,
  { keys, values, count }: FeatureSet,
  from: number,
  sums: Float64Array,
): void {
  const { weights } = model;
  for (let n = from; n < count; n++) {
    const row = find(model, keys[n]!);
    if (row === 0) continue;
    const value = values[n]!;
    const end = (row >>> 8) + (row & 255);
    for (let k = row >>> 8; k < end; k++) {
      const weight = weights[k]!;
      sums[weight & 255] = sums[weight & 255]! + (weight >> 8) * value;
    }
  }
}

/** How likely each output is, 0 to 1, where the weights of all features were added up. */
export function likelyBy(model: Model, features: FeatureSet, sums: Float64Array): Float64Array {
  const scale = scaleBy(features.squares) * model.unit;
  for (let i = 0; i < sums.length; i++) sums[i] = likely(model.bias[i]! + sums[i]! * scale);
  return sums;
}

export const likely = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** What a feature of some value adds to an output, in the model's own unit. */
export function saysFor(model: Model, output: number, key: number, value: number): number {
  const row = find(model, key);
  for (let k = row >>> 8; k < (row >>> 8) + (row & 255); k++) {
    const weight = model.weights[k]!;
    if ((weight & 255) === output) return (weight >> 8) * value;
  }
  return 0;
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
