/** The network of the claims, made small enough to ship. */
import { toBase64 } from '../recognise/base64.ts';
import { type HiddenData, ZERO } from '../recognise/hidden.ts';
import type { Chosen } from './chosen.ts';
import type { Sample } from './ftrl.ts';
import { type Hidden, trainHidden } from './hidden.ts';
import type { Keyed } from './train.ts';

/** Steps on each side of zero that half a byte can tell. */
const STEPS = ZERO - 1;
/** Numbers further than so many standard deviations from zero are cut to that. */
const WIDEST = 3;

/** Learns the network from samples, and packs it. */
export function hiddenOf(
  { keys, samples }: Keyed,
  outputs: readonly string[],
  chosen: Chosen,
): HiddenData {
  const hidden = trainHidden(samples, keys.length, outputs.length, {
    epochs: chosen.CLAIMS_EPOCHS,
    width: chosen.CLAIMS_WIDTH,
    drop: chosen.CLAIMS_DROP,
    dropUnits: chosen.CLAIMS_DROP_UNITS,
    rate: chosen.CLAIMS_RATE,
    yes: chosen.CLAIMS_YES,
  });
  return packed(hidden, keys, outputs, telling(hidden, samples, chosen.CLAIMS_KEPT));
}

/** The features that change the outputs of all samples the most, in their order. */
function telling(
  { width, vectors, out }: Hidden,
  samples: readonly Sample[],
  most: number,
): number[] {
  const counts = new Float64Array(width);
  for (const [i, weight] of out.entries()) counts[i % width] = counts[i % width]! + weight ** 2;
  const said = new Float64Array(vectors.length / width);
  for (const { features, values } of samples)
    for (const [i, f] of features.entries()) said[f] = said[f]! + values[i]! ** 2;
  for (let f = 0; f < said.length; f++) {
    let length = 0;
    for (let d = 0; d < width; d++) length += vectors[f * width + d]! ** 2 * counts[d]!;
    said[f] = said[f]! * length;
  }
  const least = said.slice().sort()[said.length - most] ?? 0;
  return [...said.keys()].filter((f) => said[f]! >= least);
}

/** Half a byte for each number of the kept features' vectors. */
function packed(
  { width, vectors, begin, out, bias }: Hidden,
  keys: readonly number[],
  outputs: readonly string[],
  kept: readonly number[],
): HiddenData {
  let squares = 0;
  for (const f of kept) for (let d = 0; d < width; d++) squares += vectors[f * width + d]! ** 2;
  const unit = (WIDEST * Math.sqrt(squares / (kept.length * width))) / STEPS || 1;
  const half = (f: number, d: number): number => {
    const steps = Math.round(vectors[f * width + d]! / unit);
    return ZERO + Math.max(-STEPS, Math.min(STEPS, steps));
  };
  const bytes = new Uint8Array((kept.length * width) / 2);
  let at = 0;
  for (const f of kept)
    for (let d = 0; d < width; d += 2) bytes[at++] = (half(f, d) << 4) | half(f, d + 1);
  const short = (numbers: Float32Array) => Array.from(numbers, (n) => Number(n.toFixed(4)));
  return {
    outputs,
    bias: short(bias),
    begin: short(begin),
    out: outputs.map((_, o) => short(out.subarray(o * width, (o + 1) * width))),
    keys: toBase64(new Uint8Array(Uint32Array.from(kept, (f) => keys[f]!).buffer)),
    vectors: toBase64(bytes),
    unit: Number(unit.toPrecision(6)),
  };
}
