import type { Settings } from './ftrl.ts';

/**
 * Every number of learning and judging that was chosen by trying: `npm run train -- --hold-out`
 * measures them on texts held out of learning, and `--sweep NAME=a,b,c` tries others for one.
 */
export const CHOSEN = {
  /** How often a text counts in learning: those that were handed to the project ... */
  WEIGHT_DEV: 3,
  /** ... those of the set-aside part that is spent ... */
  WEIGHT_SPENT: 2,
  /** ... those in the plain register of real pages ... */
  WEIGHT_PLAIN: 1,
  /** ... and the few that were written after a plain statement was missed or made up. All others count once. */
  WEIGHT_MENDED: 3,
  /** A feature seen in fewer sentences or clauses teaches nothing. */
  SEEN: 3,

  CLAIMS_EPOCHS: 8,
  CLAIMS_ALPHA: 0.25,
  CLAIMS_L1: 4,
  CLAIMS_YES: 1.2,
  RANK_EPOCHS: 10,
  RANK: 32,
  RANK_DROP: 0.5,
  /** How much the model of reduced rank says beside the sparse one, 0 to 1. */
  RANK_SHARE: 0.5,
  /** How many weights of claims are kept: each takes two bytes and time on every page. */
  CLAIMS_KEPT: 250_000,
  STANCE_EPOCHS: 8,
  STANCE_ALPHA: 0.3,
  STANCE_L1: 5,
  STANCE_YES: 1,
  FIT_EPOCHS: 8,
  FIT_ALPHA: 0.3,
  FIT_L1: 3,
  FIT_YES: 3,
  SENSES_EPOCHS: 10,
  SENSES_ALPHA: 0.2,
  SENSES_L1: 1.5,
  SENSES_YES: 1,

  /** How likely a claim must be. */
  LEAST: 0.45,
  /** How much the likeliest clause of a sentence says beside the sentence as a whole, 0 to 1. */
  CLAUSE: 0.5,
  /** Where no claim is as likely as this, no clause of the sentence can make up for it. */
  PROMISING: 0.1,
  /** Where "asserts" and "denies" are as close as this, it cannot be said what the sentence claims. */
  UNCLEAR: 0.25,
  /** How likely it must be that a sentence goes too far. */
  OVERSTATED: 0.4,
};

export type Chosen = Readonly<typeof CHOSEN>;

/** Settings of one model, by the beginning of their names. */
export function settingsOf(
  chosen: Chosen,
  model: 'CLAIMS' | 'STANCE' | 'FIT' | 'SENSES',
): Settings {
  return {
    epochs: chosen[`${model}_EPOCHS`],
    alpha: chosen[`${model}_ALPHA`],
    l1: chosen[`${model}_L1`],
    yes: chosen[`${model}_YES`],
  };
}
