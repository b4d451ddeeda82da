import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import { useT } from '../i18n.ts';
import { libraryLink } from '../libraryLink.ts';

/** Related claims that the page was not seen to make: what a full account would also say. */
export function Unsaid({ claims }: { claims: ClaimEvidence[] }) {
  const t = useT();
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="unsaid">
      <h2 id="unsaid">{t('popup.unsaid')}</h2>
      <ul>
        {claims.map(({ claim }) => (
          <li key={claim.id}>
            {claim.answer.text}{' '}
            <a
              class="cn-link"
              href={libraryLink(`claim-${claim.id}`)}
              target="_blank"
              rel="noreferrer"
              aria-label={t('popup.evidenceOn', [claim.title])}
            >
              {t('popup.evidence')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
