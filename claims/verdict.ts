import type { Fit, Stance } from './recognise/types.ts';

/** Where a body of evidence points for a claim. `limited`: one or few small studies. */
export type Direction = 'supported' | 'mixed' | 'limited' | 'unsupported' | 'refuted';

/**
 * What the reader is told about one sentence of a page. `short`: it says less than the evidence
 * bears. `null`: the sentence asks, so it gets the answer and no verdict.
 */
export type Verdict = 'agrees' | 'uncertain' | 'beyond' | 'short' | 'against' | null;

type Row = Readonly<Record<Fit, Verdict>>;

const byFit: Row = { overstated: 'beyond', fair: 'agrees', understated: 'short' };
const open: Row = { overstated: 'beyond', fair: 'uncertain', understated: 'short' };
const against: Row = { overstated: 'against', fair: 'uncertain', understated: 'against' };
const beyond: Row = { overstated: 'beyond', fair: 'uncertain', understated: 'uncertain' };
const none: Row = { overstated: null, fair: null, understated: null };

const table: Readonly<Record<Stance, Readonly<Record<Direction, Row>>>> = {
  asserts: {
    supported: byFit,
    mixed: open,
    limited: open,
    unsupported: beyond,
    refuted: against,
  },
  hedges: { supported: byFit, mixed: open, limited: open, unsupported: byFit, refuted: byFit },
  denies: {
    supported: against,
    mixed: open,
    limited: open,
    unsupported: byFit,
    refuted: byFit,
  },
  asks: { supported: none, mixed: none, limited: none, unsupported: none, refuted: none },
};

/**
 * The verdict on a sentence: direction of the evidence × stance of the sentence × fit of its words.
 *
 * @param polar false for claims whose stance carries no polarity (food sources, routes, FDA status,
 *   blood test, safety): there only the fit can produce a verdict.
 */
export function verdict(direction: Direction, stance: Stance, fit: Fit, polar: boolean): Verdict {
  const row = polar || stance === 'asks' ? stance : 'hedges';
  return table[row][direction][fit];
}
