import { toBase64 } from '../recognise/base64.ts';
import type { Compiled } from '../recognise/compile.ts';
import { FeatureSet, type Seen } from '../recognise/feature-set.ts';
import { featuresOf } from '../recognise/features.ts';
import { judgingFeatures } from '../recognise/judge.ts';
import { type ModelData, scaleOf } from '../recognise/model.ts';
import type { ModelsData, Thresholds } from '../recognise/models.ts';
import type { Fit, Stance } from '../recognise/types.ts';
import type { View } from '../recognise/view.ts';
import { CHOSEN, type Chosen, settingsOf } from './chosen.ts';
import type { Example, SentenceLabel } from './examples.ts';
import { type Sample, type Settings, train } from './ftrl.ts';
import { hiddenOf } from './hidden-pack.ts';

const STANCES: readonly Stance[] = ['asserts', 'hedges', 'denies', 'asks'];
const FITS: readonly Fit[] = ['overstated', 'fair', 'understated'];

/** What one sentence teaches each of the three models. */
export interface Lesson {
  readonly claims: readonly Row[];
  readonly stance: readonly Row[];
  readonly fit: readonly Row[];
}

export function lessonOf(c: Compiled, example: Example): Lesson {
  return {
    claims: claimRows(c, claimsOf(c), example),
    stance: stanceRows(c, example),
    fit: fitRows(c, example),
  };
}

/** The same for claims alone. */
export const claimsLessonOf = (c: Compiled, example: Example): Lesson => ({
  claims: claimRows(c, claimsOf(c), example),
  stance: [],
  fit: [],
});

const claimsOf = (c: Compiled) => c.knowledge.claims.map(({ claim }) => claim);

/** A lesson and how often it counts. */
export type Weighed = readonly [Lesson, number];

/** Learns the three models from labelled sentences. The same lessons give the same models. */
export function trainModels(
  c: Compiled,
  lessons: readonly Weighed[],
  chosen: Chosen = CHOSEN,
): ModelsData {
  const rowsOf = (name: 'claims' | 'stance' | 'fit') =>
    lessons.flatMap(([lesson, weight]) => lesson[name].map((row) => ({ ...row, weight })));
  const model = (name: 'stance' | 'fit', outputs: readonly string[]) =>
    modelOf(
      rowsOf(name),
      outputs,
      settingsOf(chosen, name.toUpperCase() as 'STANCE' | 'FIT'),
      chosen.SEEN,
    );
  return {
    claims: hiddenOf(samplesOf(rowsOf('claims'), chosen.CLAIMS_SEEN), claimsOf(c), chosen),
    stance: model('stance', STANCES),
    fit: model('fit', FITS),
    ...thresholdsOf(chosen),
  };
}

export const thresholdsOf = (chosen: Chosen): Thresholds => ({
  least: chosen.LEAST,
  clause: chosen.CLAUSE,
  promising: chosen.PROMISING,
  unclear: chosen.UNCLEAR,
  overstated: chosen.OVERSTATED,
});

function gathered(give: (set: FeatureSet) => void): Seen {
  give(seen.clear());
  return seen.copy();
}
const seen = new FeatureSet();

/**
 * A row for the sentence and one for each of its clauses. Which clause makes a claim of the whole
 * sentence is not known, but that none makes any other claim is.
 */
function claimRows(c: Compiled, claims: readonly string[], example: Example): Row[] {
  const { view, parts, labels } = example;
  const row = (of: View, wantedOf: (label: SentenceLabel) => number): Row => {
    const wanted = new Int8Array(claims.length);
    for (const label of labels) {
      const o = claims.indexOf(label.claim);
      const said = wantedOf(label);
      if (wanted[o] !== 1 && said !== 0) wanted[o] = said;
    }
    return { ...gathered((set) => featuresOf(c, of, set)), wanted };
  };
  const sure = ({ open }: SentenceLabel) => (open ? -1 : 1);
  return [
    row(view, sure),
    ...parts.map((part, i) =>
      row(part, (label) => (label.part === null ? -1 : label.part === i ? sure(label) : 0)),
    ),
  ];
}

/** One row for each labelled claim. */
function stanceRows(c: Compiled, example: Example): Row[] {
  return sure(example).map(({ claim, stance }) => ({
    ...gathered((set) => judgingFeatures(c, example.view, claim, null, set)),
    wanted: oneOf(STANCES, stance),
  }));
}

/** The same for the fit, which knows the stance. */
function fitRows(c: Compiled, example: Example): Row[] {
  return sure(example).flatMap(({ claim, stance, fit }) =>
    fit === undefined
      ? []
      : [
          {
            ...gathered((set) => judgingFeatures(c, example.view, claim, stance, set)),
            wanted: oneOf(FITS, fit),
          },
        ],
  );
}

const sure = (example: Example) => example.labels.filter(({ open }) => !open);

/** What a model sees of something, and what it should say to it: 1, 0, or -1 for anything. */
export interface Row extends Seen {
  readonly wanted: Int8Array;
}

const oneOf = (all: readonly string[], one: string): Int8Array =>
  Int8Array.from(all, (name) => (name === one ? 1 : 0));

/** A row and how often it counts. */
type WeighedRow = Row & { readonly weight: number };

/**
 * Learns one model for all outputs from rows of features.
 * @param least a feature seen in fewer rows is left out
 */
export function modelOf(
  rows: readonly WeighedRow[],
  outputs: readonly string[],
  settings: Settings,
  least: number,
): ModelData {
  const { keys, samples } = samplesOf(rows, least);
  return packed(keys, outputs, train(samples, keys.length, outputs.length, settings));
}

/** The features that are seen often enough, by ascending keys, and the rows with nothing but these. */
function samplesOf(rows: readonly WeighedRow[], least: number): Keyed {
  const seen = new Map<number, number>();
  for (const { keys } of rows) for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  const keys = [...seen].filter(([, count]) => count >= least).map(([key]) => key);
  keys.sort((a, b) => a - b);
  const index = new Map(keys.map((key, i) => [key, i]));
  const samples = rows.map(({ keys, values, wanted, weight }): Sample => {
    const scale = scaleOf(values);
    const features: number[] = [];
    const scaled: number[] = [];
    for (const [i, key] of keys.entries()) {
      const at = index.get(key);
      if (at === undefined) continue;
      features.push(at);
      scaled.push(values[i]! * scale);
    }
    return {
      features: Uint32Array.from(features),
      values: Float32Array.from(scaled),
      wanted,
      weight,
    };
  });
  return { keys, samples };
}

/** Samples, their features being numbers of keys. */
export interface Keyed {
  readonly keys: readonly number[];
  readonly samples: readonly Sample[];
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
