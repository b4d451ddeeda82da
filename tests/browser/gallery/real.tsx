import { allEvidence, datasetVersion } from '../../../claims/evidence/evidence.ts';
import { EvidenceCard } from '../../../components/EvidenceCard.tsx';
import type { EvidenceCardProps } from '../../../components/types.ts';
import { noActions, today } from '../../unit/components/fixtures.ts';
import type { State } from './state.ts';

/** The card of every claim and overview that ships. */
export function real(look: Pick<EvidenceCardProps, 'theme' | 'textSize'>): State[] {
  return allEvidence(today).map((evidence) => ({
    id: `real-${evidence.claim.id}`,
    what: evidence.claim.statement,
    show: (
      <EvidenceCard
        found={[{ claim: evidence.claim.id, stance: 'asserts', fit: 'overstated' }]}
        evidence={{ [evidence.claim.id]: evidence }}
        version={datasetVersion}
        today={today}
        actions={noActions}
        {...look}
      />
    ),
  }));
}
