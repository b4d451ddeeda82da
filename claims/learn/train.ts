import { toBase64 } from '../recognise/base64.ts';
import type { Compiled } from '../recognise/compile.ts';
import { type Feature, FeatureSet } from '../recognise/feature-set.ts';
import { featuresOf } from '../recognise/features.ts';
import { judgingFeatures } from '../recognise/judge.ts';
import { type ModelData, scaleOf } from '../recognise/model.ts';
import type { ModelsData } from '../recognise/models.ts';
import type { Fit, Stance } from '../recognise/types.ts';
import type { View } from '../recognise/view.ts';
import type { Example, SentenceLabel } from './examples.ts';
import { type Sample, type Settings, train } from './ftrl.ts';

const STANCES: readonly Stance[] = ['asserts', 'hedges', 'denies', 'asks'];
const FITS: readonly Fit[] = ['overstated', 'fair', 'understated'];

/** A feature seen in fewer sentences than this teaches nothing. */
const SEEN = 3;
/** Chosen by cross-validation over the corpus: see tests/accuracy/README.md. */
const FOR_CLAIMS: Settings = { epochs: 8, alpha: 0.25, beta: 1, l1: 4, l2: 1, yes: 1.2 };
const FOR_STANCE: Settings = { epochs: 8, alpha: 0.3, beta: 1, l1: 5, l2: 1, yes: 1 };
const FOR_FIT: Settings = { epochs: 8, alpha: 0.3, beta: 1, l1: 3, l2: 1, yes: 3 };
const LEAST = 0.5;
const OVERSTATED = 0.4;

/** Learns the three models from labelled sentences. The same examples give the same models. */
export function trainModels(c: Compiled, examples: readonly Example[]): ModelsData {
  const claims = c.knowledge.claims.map(({ claim }) => claim);
  const rows = examples.flatMap((example) => claimRows(c, claims, example));
  return {
    claims: modelOf(rows, claims, FOR_CLAIMS),
    stance: modelOf(stanceRows(c, examples), STANCES, FOR_STANCE),
    fit: modelOf(fitRows(c, examples), FITS, FOR_FIT),
    least: LEAST,
    overstated: OVERSTATED,
  };
}

function gathered(give: (set: FeatureSet) => void): Feature[] {
  const set = new FeatureSet();
  give(set);
  return set.list();
}

/**
 * A row for the sentence and one for each of its clauses. Which clause makes a claim of the whole
 * sentence is not known, but that none makes any other claim is.
 */
function claimRows(c: Compiled, claims: readonly string[], example: Example): Row[] {
  const { view, parts, labels, weight } = example;
  const row = (of: View, wantedOf: (label: SentenceLabel) => number): Row => {
    const wanted = new Int8Array(claims.length);
    for (const label of labels) {
      const o = claims.indexOf(label.claim);
      const said = wantedOf(label);
      if (wanted[o] !== 1 && said !== 0) wanted[o] = said;
    }
    return { features: gathered((set) => featuresOf(c, of, set.say)), wanted, weight };
  };
  const sure = ({ open }: SentenceLabel) => (open ? -1 : 1);
  return [
    row(view, sure),
    ...parts.map((part, i) =>
      row(part, (label) => (label.part === null ? -1 : label.part === i ? sure(label) : 0)),
    ),
  ];
}

/** One row for each labelled claim of each sentence. */
function stanceRows(c: Compiled, examples: readonly Example[]): Row[] {
  return examples.flatMap((example) =>
    sure(example).map(({ claim, stance }) => ({
      features: gathered((set) => judgingFeatures(c, example.view, claim, null, set)),
      wanted: oneOf(STANCES, stance),
      weight: example.weight,
    })),
  );
}

/** The same for the fit, which knows the stance. */
function fitRows(c: Compiled, examples: readonly Example[]): Row[] {
  return examples.flatMap((example) =>
    sure(example).flatMap(({ claim, stance, fit }) =>
      fit === undefined
        ? []
        : [
            {
              features: gathered((set) => judgingFeatures(c, example.view, claim, stance, set)),
              wanted: oneOf(FITS, fit),
              weight: example.weight,
            },
          ],
    ),
  );
}

const sure = (example: Example) => example.labels.filter(({ open }) => !open);

interface Row {
  readonly features: readonly Feature[];
  readonly wanted: Int8Array;
  readonly weight?: number | undefined;
}

const oneOf = (all: readonly string[], one: string): Int8Array =>
  Int8Array.from(all, (name) => (name === one ? 1 : 0));

/** Learns one model for all outputs from rows of features. */
export function modelOf(
  rows: readonly Row[],
  outputs: readonly string[],
  settings: Settings,
): ModelData {
  const seen = new Map<number, number>();
  for (const { features } of rows)
    for (const { key } of features) seen.set(key, (seen.get(key) ?? 0) + 1);
  const keys = [...seen].filter(([, count]) => count >= SEEN).map(([key]) => key);
  keys.sort((a, b) => a - b);
  const index = new Map(keys.map((key, i) => [key, i]));
  const samples = rows.map(({ features, wanted, weight = 1 }): Sample => {
    const scale = scaleOf(features.map(({ value }) => value));
    const known = features.filter(({ key }) => index.has(key));
    return {
      features: Uint32Array.from(known, ({ key }) => index.get(key)!),
      values: Float32Array.from(known, ({ value }) => value * scale),
      wanted,
      weight,
    };
  });
  return packed(keys, outputs, train(samples, keys.length, outputs.length, settings));
}

/** Rounds the weights to a byte each and leaves out what becomes zero. */
function packed(
  keys: readonly number[],
  outputs: readonly string[],
  weights: readonly Float64Array[],
): ModelData {
  let most = 0;
  for (const w of weights)
    for (let i = 0; i < keys.length; i++) most = Math.max(most, Math.abs(w[i]!));
  const unit = most / 127 || 1;
  const kept: number[] = [];
  const counts: number[] = [];
  const at: number[] = [];
  const small: number[] = [];
  for (const [i, key] of keys.entries()) {
    const before = at.length;
    for (const [o, w] of weights.entries()) {
      const rounded = Math.round(w[i]! / unit);
      if (rounded === 0) continue;
      at.push(o);
      small.push(rounded);
    }
    if (at.length === before) continue;
    kept.push(key);
    counts.push(at.length - before);
  }
  return {
    outputs,
    bias: weights.map((w) => Number(w[keys.length]!.toFixed(4))),
    keys: toBase64(new Uint8Array(Uint32Array.from(kept).buffer)),
    counts: toBase64(Uint8Array.from(counts)),
    at: toBase64(Uint8Array.from(at)),
    weights: toBase64(new Uint8Array(Int8Array.from(small).buffer)),
    unit: Number(unit.toPrecision(6)),
  };
}
