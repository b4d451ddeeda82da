import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import { useT } from '../i18n.ts';
import { claimAnchor } from '../library/anchors.ts';
import { libraryLink } from '../libraryLink.ts';

/** To a claim's full evidence in the library, on a line of its own so that it is easy to hit. */
export function EvidenceLink({ evidence: { claim } }: { evidence: ClaimEvidence }) {
  const t = useT();
  return (
    <a
      class="cn-link evidence-link"
      href={libraryLink(claimAnchor(claim.id))}
      target="_blank"
      rel="noreferrer"
      aria-label={t('popup.evidenceOn', [claim.title])}
    >
      {t('popup.evidence')}
    </a>
  );
}
