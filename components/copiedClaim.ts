import { claimParagraph } from '../claims/evidence/citation.ts';
import type { ClaimEvidence } from '../claims/evidence/types.ts';
import type { Translate } from './i18n.ts';
import { certaintyWord } from './terms.ts';

/** A claim as text to paste elsewhere: its answer, how sure it is, and its sources. */
export function copiedClaim(evidence: ClaimEvidence, t: Translate): string {
  const { direction, certainty, searched } = evidence.claim;
  const words = [t(`terms.direction.${direction}`), t(certaintyWord[certainty])];
  return claimParagraph(evidence, [
    t(
      'copied.rating',
      words.map((word) => word.toLowerCase()),
    ),
    t(evidence.overdue ? 'copied.overdue' : 'copied.searched', [searched]),
  ]);
}
