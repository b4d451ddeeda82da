import { type Hidden, type HiddenData, readHidden } from './hidden.ts';
import { type Model, type ModelData, readModel } from './model.ts';
import type { Slow } from './slow.ts';

/** What `npm run train` writes: see claims/learn. */
export interface ModelsData extends Thresholds {
  /** Hash of what they were learned from. */
  readonly made?: string;
  readonly claims: HiddenData;
  readonly stance: ModelData;
  readonly fit: ModelData;
}

/** From where on what the models say counts, 0 to 1: see claims/learn/chosen.ts. */
export interface Thresholds {
  readonly least: number;
  readonly clause: number;
  readonly promising: number;
  readonly unclear: number;
  readonly overstated: number;
}

/** The three models: which claims a sentence makes, how it stands to each, how strongly it puts it. */
export interface Models extends Thresholds {
  readonly claims: Hidden;
  readonly stance: Model;
  readonly fit: Model;
}

/** One after the other. @throws when a model is damaged */
export function* readModels(data: ModelsData): Slow<Models> {
  const claims = yield* readHidden(data.claims);
  const stance = yield* readModel(data.stance);
  const fit = yield* readModel(data.fit);
  const { least, clause, promising, unclear, overstated } = data;
  return { claims, stance, fit, least, clause, promising, unclear, overstated };
}
