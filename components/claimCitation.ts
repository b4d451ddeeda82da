import type { ClaimEvidence } from '../claims/evidence/types.ts';
import { month } from './dates.ts';
import type { Translate } from './i18n.ts';
import { sourceLink } from './sourceName.ts';
import { certaintyWord } from './terms.ts';

/** A claim's answer with its rating, date, dataset and sources, as plain text to paste. */
export function claimCitation(
  { claim, sources }: Pick<ClaimEvidence, 'claim' | 'sources'>,
  version: string,
  t: Translate,
): string {
  const rating = t('card.citation.rating', [
    t(`terms.direction.${claim.direction}`),
    t(certaintyWord[claim.certainty]),
    month(claim.searched, t('terms.locale')),
    version,
  ]);
  return [
    t('card.citation.line', [claim.question, claim.answer.text]),
    rating,
    t('card.citation.sources'),
    ...sources.map(({ source }) => `- ${source.title}. ${sourceLink(source)}`),
  ].join('\n');
}
