import type { Claim } from '../claims/schema.ts';
import { month } from './dates.ts';
import { useT } from './i18n.ts';

interface Props {
  claim: Pick<Claim, 'searched' | 'reviewBy'>;
  /** ISO date of the reader's day. */
  today: string;
}

/** When the evidence was last checked; amber, and said in words, once its review date has passed. */
export function Checked({ claim, today }: Props) {
  const t = useT();
  const locale = t('terms.locale');
  const searched = month(claim.searched, locale);
  // ISO days compare as text.
  return claim.reviewBy < today ? (
    <p class="cn-overdue">{t('card.overdue', [searched, month(claim.reviewBy, locale)])}</p>
  ) : (
    <p class="cn-small">{t('card.checked', [searched])}</p>
  );
}
