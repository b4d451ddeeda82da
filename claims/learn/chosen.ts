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

  /** The same for the claims, which have more features by far. */
  CLAIMS_SEEN: 4,
  CLAIMS_EPOCHS: 16,
  /** Units of the hidden layer. */
  CLAIMS_WIDTH: 48,
  /** Share of a sentence's features that is left out each time it is seen, and of the hidden units. */
  CLAIMS_DROP: 0.5,
  CLAIMS_DROP_UNITS: 0.3,
  CLAIMS_RATE: 0.08,
  CLAIMS_YES: 1.2,
  /** How many features keep their vector: each takes 28 bytes. */
  CLAIMS_KEPT: 100_000,
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
  UNCLEAR: 0.4,
  /** How likely it must be that a sentence goes too far. */
  OVERSTATED: 0.4,
};

export type Chosen = Readonly<typeof CHOSEN>;

/** Settings of one model, by the beginning of their names. */
export function settingsOf(chosen: Chosen, model: 'STANCE' | 'FIT' | 'SENSES'): Settings {
  return {
    epochs: chosen[`${model}_EPOCHS`],
    alpha: chosen[`${model}_ALPHA`],
    l1: chosen[`${model}_L1`],
    yes: chosen[`${model}_YES`],
  };
}
