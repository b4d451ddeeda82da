import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import { useT } from '../i18n.ts';
import { EvidenceLink } from './EvidenceLink.tsx';

/** Related claims that the page was not seen to make: what a full account would also say. */
export function Unsaid({ claims }: { claims: ClaimEvidence[] }) {
  const t = useT();
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="unsaid">
      <h2 id="unsaid">{t('popup.unsaid')}</h2>
      <ul>
        {claims.map((evidence) => (
          <li key={evidence.claim.id}>
            <p>{evidence.claim.answer.text}</p>
            <EvidenceLink evidence={evidence} />
          </li>
        ))}
      </ul>
    </section>
  );
}
