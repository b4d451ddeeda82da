/** A claim as schema.org ClaimReview, the format in which fact-checks are exchanged. */
import type { Claim } from '../schema.ts';
import { citationOf } from './citation.ts';
import type { ClaimEvidence } from './types.ts';

/** The scale of `reviewRating`: 1 refuted, 2 unsupported, 3 mixed or limited, 4 supported. */
const rating: Readonly<Record<Claim['direction'], number>> = {
  refuted: 1,
  unsupported: 2,
  limited: 3,
  mixed: 3,
  supported: 4,
};

const author = { '@type': 'Organization', name: 'Claimnote' } as const;

/** JSON-LD with the names of schema.org; ready for `JSON.stringify`. */
export function claimReview({ claim, sources }: ClaimEvidence) {
  const dates = claim.changes.map((change) => change.date).sort();
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': `urn:claimnote:claim:${claim.id}`,
    name: claim.title,
    inLanguage: 'en',
    datePublished: dates[0],
    dateModified: dates.at(-1),
    author,
    claimReviewed: claim.statement,
    itemReviewed: {
      '@type': 'Claim',
      '@id': `urn:claimnote:statement:${claim.id}`,
      name: claim.statement,
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: rating[claim.direction],
      worstRating: 1,
      bestRating: 4,
      alternateName: `${claim.direction} (certainty: ${claim.certainty})`,
      ratingExplanation: claim.certaintyReason.text,
    },
    reviewBody: `${claim.answer.text} ${claim.reason.text}`,
    citation: sources.map(({ source }) => ({
      '@type': source.type === 'article-journal' ? 'ScholarlyArticle' : 'CreativeWork',
      name: source.title,
      url: source.URL,
      description: citationOf(source),
    })),
  };
}
