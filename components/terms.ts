import type { Certainty, FdaStatus, Source } from '../claims/schema.ts';
import type { MessageKey } from './i18n.ts';

/** The steps of the certainty meter, from one to four. */
export const certaintyStep: Readonly<Record<Certainty, 1 | 2 | 3 | 4>> = {
  'very low': 1,
  low: 2,
  moderate: 3,
  high: 4,
};

export const certaintyWord: Readonly<Record<Certainty, MessageKey>> = {
  'very low': 'terms.certainty.veryLow',
  low: 'terms.certainty.low',
  moderate: 'terms.certainty.moderate',
  high: 'terms.certainty.high',
};

const fdaName = {
  'approved for this use': 'thisUse',
  'approved for another use': 'otherUse',
  'not approved': 'notApproved',
  'not an approval matter': 'notMatter',
  'no product in this claim': 'noProduct',
} as const satisfies Record<FdaStatus, string>;

/** The status of a whole claim, to stand after "For <use>:". */
export const fdaPhrase = (status: FdaStatus): MessageKey => `terms.fda.${fdaName[status]}`;

/** The status of one product. */
export const fdaProductPhrase = (status: FdaStatus): MessageKey =>
  `terms.productFda.${fdaName[status]}`;

type Integrity = Source['custom']['integrity']['status'];

export const integritySentence: Readonly<Record<Integrity, MessageKey>> = {
  none: 'terms.integrity.none',
  correction: 'terms.integrity.correction',
  'expression of concern': 'terms.integrity.concern',
  retracted: 'terms.integrity.retracted',
  unchecked: 'terms.integrity.unchecked',
};
