import type { MessageKey } from '../i18n.ts';

/** A share with its count and 95 % interval. */
export interface Share {
  value: number | null;
  of: number;
  right: number;
  low: number | null;
  high: number | null;
}

/** What the evaluation of the recogniser wrote down. */
export interface Accuracy {
  /** ISO date of the run. */
  measured: string;
  passages: { texts: number; figures: Record<string, Share> };
  articles: { texts: number; figures: Record<string, Share> };
}

export interface Row {
  what: MessageKey;
  precision: Share | undefined;
  recall: Share | undefined;
}

const measures: [what: MessageKey, precision: string, recall: string][] = [
  ['reads.measure.b12', 'mentions b12 precision', 'mentions b12 recall'],
  ['reads.measure.ms', 'mentions ms precision', 'mentions ms recall'],
  ['reads.measure.claims', 'claims precision', 'claims recall'],
  ['reads.measure.overstated', 'overstated precision', 'overstated recall'],
  ['reads.measure.studies', 'studies precision', 'studies recall'],
  ['reads.measure.stance', 'stance', ''],
];

/** The measures that readers are shown; what was not measured is left out. */
export const rowsOf = (figures: Record<string, Share>): Row[] =>
  measures
    .map(([what, precision, recall]) => ({
      what,
      precision: figures[precision],
      recall: figures[recall],
    }))
    .filter(({ precision, recall }) => precision !== undefined || recall !== undefined);
