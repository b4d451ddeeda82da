import { toBibtex } from '../../claims/evidence/bibtex.ts';
import { claimReview } from '../../claims/evidence/claim-review.ts';
import { toCsl } from '../../claims/evidence/csl.ts';
import { toRis } from '../../claims/evidence/ris.ts';
import { copiedClaim } from '../../components/copiedClaim.ts';
import type { Exports } from '../../components/library/types.ts';
import { t } from '../shared/mount.tsx';

const studies = { ris: toRis, bibtex: toBibtex, csl: toCsl };

/** The library's formats. */
export const exports: Exports = {
  studies: (sources, format) => studies[format](sources),
  claimReview: (evidence) => `${JSON.stringify(claimReview(evidence), null, 2)}\n`,
  paragraph: (evidence) => copiedClaim(evidence, t),
};
