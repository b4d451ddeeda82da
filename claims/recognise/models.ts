import { type Model, type ModelData, readModel } from './model.ts';
import type { Slow } from './slow.ts';

/** What `npm run train` writes: see claims/learn. */
export interface ModelsData {
  /** Hash of what they were learned from. */
  readonly made?: string;
  readonly claims: ModelData;
  readonly stance: ModelData;
  readonly fit: ModelData;
  /** How likely a claim must be to count, 0 to 1. */
  readonly least: number;
  /** The same for saying that a sentence goes too far. */
  readonly overstated: number;
}

/** The three models: which claims a sentence makes, how it stands to each, how strongly it puts it. */
export interface Models {
  readonly claims: Model;
  readonly stance: Model;
  readonly fit: Model;
  readonly least: number;
  readonly overstated: number;
}

/** One after the other. @throws when a model is damaged */
export function* readModels(data: ModelsData): Slow<Models> {
  const claims = yield* readModel(data.claims);
  const stance = yield* readModel(data.stance);
  const fit = yield* readModel(data.fit);
  return { claims, stance, fit, least: data.least, overstated: data.overstated };
}
