import type { Verdict } from '../../claims/verdict.ts';
import { type MessageKey, useT } from '../i18n.ts';
import { listed } from '../listed.ts';
import type { Tally } from './profile.ts';

const counted: Record<Exclude<Verdict, null> | 'asks', MessageKey> = {
  agrees: 'popup.tally.agrees',
  uncertain: 'popup.tally.uncertain',
  beyond: 'popup.tally.beyond',
  against: 'popup.tally.against',
  short: 'popup.tally.short',
  asks: 'popup.tally.asks',
};

/**
 * "This page makes 6 known claims: 3 agree with the evidence, 2 are uncertain, 1 goes beyond it." Of a
 * page with more than anybody could hold, the rest is said to be the rest.
 */
export function Profile({ total, tally }: { total: number; tally: Tally[] }) {
  const t = useT();
  const parts = tally.map(({ verdict, count }) => t(counted[verdict ?? 'asks'], count));
  const rest = total - tally.reduce((sum, { count }) => sum + count, 0);
  if (rest > 0) parts.push(t('popup.tally.rest', rest));
  return <p class="profile">{t('popup.profile', total, [String(total), listed(parts, t)])}</p>;
}
