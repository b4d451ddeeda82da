import type { Source } from '../claims/schema.ts';
import { useT } from './i18n.ts';

/** "65 people (35 with the condition, 30 without)", as far as the numbers are known; else an empty text. */
export function useParticipants(counts: Source['custom']['participants']): string {
  const t = useT();
  if (counts === undefined || counts.total === null) return '';
  const number = new Intl.NumberFormat(t('terms.locale'));
  const total = t('card.studies.people', counts.total, [number.format(counts.total)]);
  // One group alone needs no split.
  if (!counts.cases || !counts.controls) return total;
  const split = t('card.studies.split', [
    number.format(counts.cases),
    number.format(counts.controls),
  ]);
  return `${total} (${split})`;
}
