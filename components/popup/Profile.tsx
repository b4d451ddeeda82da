import type { Verdict } from '../../claims/verdict.ts';
import { type MessageKey, useT } from '../i18n.ts';
import { type Sentence, tally } from './profile.ts';

const counted: Record<Exclude<Verdict, null> | 'asks', MessageKey> = {
  agrees: 'popup.tally.agrees',
  uncertain: 'popup.tally.uncertain',
  beyond: 'popup.tally.beyond',
  against: 'popup.tally.against',
  short: 'popup.tally.short',
  asks: 'popup.tally.asks',
};

/** "This page makes 6 known claims: 3 agree with the evidence, 2 uncertain, 1 goes beyond it." */
export function Profile({ sentences }: { sentences: Sentence[] }) {
  const t = useT();
  const parts = tally(sentences).map(({ verdict, count }) => t(counted[verdict ?? 'asks'], count));
  return (
    <p class="profile">
      {t('popup.profile', sentences.length, [String(sentences.length), parts.join(', ')])}
    </p>
  );
}
