import type { Verdict } from '../../claims/verdict.ts';
import type { MessageKey } from '../i18n.ts';

/** The verdict on one sentence, in words. */
export const verdictWords: Record<Exclude<Verdict, null> | 'asks', MessageKey> = {
  agrees: 'popup.verdict.agrees',
  uncertain: 'popup.verdict.uncertain',
  beyond: 'popup.verdict.beyond',
  against: 'popup.verdict.against',
  short: 'popup.verdict.short',
  asks: 'popup.verdict.asks',
};
