import type { Claim } from '../../claims/schema.ts';
import { day } from '../dates.ts';
import { useT } from '../i18n.ts';

/** When the evidence was searched, when it is due again, and what changed since. */
export function ClaimHistory({
  claim,
}: {
  claim: Pick<Claim, 'searched' | 'reviewBy' | 'changes'>;
}) {
  const t = useT();
  const locale = t('terms.locale');
  return (
    <section class="cn-section">
      <h4>{t('library.history')}</h4>
      <p>{t('library.dates', [day(claim.searched, locale), day(claim.reviewBy, locale)])}</p>
      <ul>
        {claim.changes.map(({ date, text }) => (
          <li key={`${date} ${text}`}>{`${day(date, locale)}: ${text}`}</li>
        ))}
      </ul>
    </section>
  );
}
