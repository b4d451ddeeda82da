/**
 * A network with one hidden layer as it ships: each hashed feature name has a short vector, and what
 * is above zero of their sum goes on to the outputs. Made by `npm run train`: see claims/learn/hidden.ts.
 */
import { fromBase64 } from './base64.ts';
import type { FeatureSet } from './feature-set.ts';
import { find, type KeyTable, tableOf } from './key-table.ts';
import { likely, scaleBy } from './model.ts';
import type { Says } from './reasons.ts';
import type { Slow } from './slow.ts';

export interface HiddenData {
  readonly outputs: readonly string[];
  readonly bias: readonly number[];
  /** What the hidden units begin with. */
  readonly begin: readonly number[];
  /** For each output, what each hidden unit counts. */
  readonly out: readonly (readonly number[])[];
  /** Hashes of the features' names, ascending: base64 of Uint32. */
  readonly keys: string;
  /** Their vectors, two numbers a byte, the higher half first: base64 of Uint8. */
  readonly vectors: string;
  /** What half a byte is to be multiplied by, after `ZERO` was taken from it. */
  readonly unit: number;
}

/** A key's number is that of its vector, counted from one. */
export interface Hidden extends KeyTable {
  readonly outputs: readonly string[];
  readonly bias: readonly number[];
  readonly begin: readonly number[];
  readonly out: readonly (readonly number[])[];
  readonly vectors: Uint8Array;
  readonly unit: number;
}

/** Half a byte that stands for nothing: seven more or less are left on each side. */
export const ZERO = 8;

/** In pieces of less than a millisecond. @throws when the parts do not fit together */
export function* readHidden(data: HiddenData): Slow<Hidden> {
  const keys = new Uint32Array((yield* fromBase64(data.keys)).buffer);
  const vectors = yield* fromBase64(data.vectors);
  const { outputs, bias, begin, out, unit } = data;
  if (vectors.length * 2 !== keys.length * begin.length || out.length !== outputs.length)
    throw new Error('the model is damaged: run "npm run train"');
  const table = yield* tableOf(keys, (i) => i + 1);
  return { ...table, outputs, bias, begin, out, vectors, unit };
}

/** How likely each output is, 0 to 1. */
export function likelyFrom(model: Hidden, features: FeatureSet): Float64Array {
  const units = unitsOf(model, features);
  return Float64Array.from(model.out, (row, o) => {
    let sum = model.bias[o]!;
    for (let d = 0; d < row.length; d++) sum += row[d]! * units[d]!;
    return likely(sum);
  });
}

/** The hidden units, none below zero. */
function unitsOf(model: Hidden, { keys, values, count, squares }: FeatureSet): Float64Array {
  const { begin, vectors, unit } = model;
  const sums = new Float64Array(begin.length);
  const bytes = begin.length / 2;
  let seen = 0;
  for (let n = 0; n < count; n++) {
    const number = find(model, keys[n]!);
    if (number === 0) continue;
    const value = values[n]!;
    seen += value;
    const at = (number - 1) * bytes;
    for (let d = 0; d < bytes; d++) {
      const both = vectors[at + d]!;
      sums[2 * d] = sums[2 * d]! + (both >> 4) * value;
      sums[2 * d + 1] = sums[2 * d + 1]! + (both & 15) * value;
    }
  }
  const scale = scaleBy(squares) * unit;
  for (let d = 0; d < sums.length; d++)
    sums[d] = Math.max(0, begin[d]! + (sums[d]! - ZERO * seen) * scale);
  return sums;
}

/** How much a feature of a sentence speaks for an output, by the units that are above zero there. */
export function speaksIn(model: Hidden, features: FeatureSet, output: number): Says {
  const row = model.out[output]!;
  const counts = unitsOf(model, features).map((sum, d) => (sum > 0 ? row[d]! : 0));
  const bytes = counts.length / 2;
  return (key, value) => {
    const number = find(model, key);
    if (number === 0) return 0;
    let sum = 0;
    for (let d = 0; d < bytes; d++) {
      const both = model.vectors[(number - 1) * bytes + d]!;
      sum += ((both >> 4) - ZERO) * counts[2 * d]! + ((both & 15) - ZERO) * counts[2 * d + 1]!;
    }
    return sum * value;
  };
}
