import { toBibtex } from '../../claims/evidence/bibtex.ts';
import { claimParagraph } from '../../claims/evidence/citation.ts';
import { claimReview } from '../../claims/evidence/claim-review.ts';
import { toCsl } from '../../claims/evidence/csl.ts';
import { toRis } from '../../claims/evidence/ris.ts';
import type { Exports } from '../../components/library/types.ts';

const studies = { ris: toRis, bibtex: toBibtex, csl: toCsl };

/** The library's formats. */
export const exports: Exports = {
  studies: (sources, format) => studies[format](sources),
  claimReview: (evidence) => `${JSON.stringify(claimReview(evidence), null, 2)}\n`,
  paragraph: claimParagraph,
};
