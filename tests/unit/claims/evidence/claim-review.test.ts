import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { claimReview } from '../../../../claims/evidence/claim-review.ts';
import { allEvidence } from '../../../../claims/evidence/evidence.ts';

const schema = 'https://schema.org/';

/** The part of schema.org's context that a review needs, so that no test asks the network. */
const context = {
  '@vocab': schema,
  datePublished: { '@type': `${schema}Date` },
  dateModified: { '@type': `${schema}Date` },
  url: { '@type': '@id' },
};

async function documentLoader(url: string) {
  if (!url.startsWith('https://schema.org')) throw new Error(`asked for ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: { '@context': context } };
}

// biome-ignore lint/suspicious/noExplicitAny: expanded JSON-LD has no fixed shape
type Node = any;

async function expanded(review: object): Promise<Node> {
  const nodes: Node[] = await (jsonld.expand as Node)(review, { documentLoader });
  expect(nodes).toHaveLength(1);
  return nodes[0];
}

const textOf = (node: Node, name: string) => node[`${schema}${name}`]?.[0]?.['@value'];
const nodeOf = (node: Node, name: string) => node[`${schema}${name}`]?.[0];

describe.each(allEvidence('2026-11-22').map((e) => [e.claim.id, e] as const))(
  '%s',
  (_, evidence) => {
    it('is a ClaimReview with what such a review must have', async () => {
      const node = await expanded(claimReview(evidence));
      expect(node['@type']).toEqual([`${schema}ClaimReview`]);
      expect(textOf(node, 'claimReviewed')).toBe(evidence.claim.statement);
      expect(textOf(node, 'datePublished')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(textOf(nodeOf(node, 'author'), 'name')).toBe('Claimnote');
      expect(textOf(nodeOf(node, 'itemReviewed'), 'name')).toBe(evidence.claim.statement);
      const rating = nodeOf(node, 'reviewRating');
      const [value, worst, best] = ['ratingValue', 'worstRating', 'bestRating'].map((name) =>
        textOf(rating, name),
      );
      expect(value).toBeGreaterThanOrEqual(worst);
      expect(value).toBeLessThanOrEqual(best);
      expect(textOf(rating, 'alternateName')).toContain(evidence.claim.direction);
      expect(node[`${schema}citation`]).toHaveLength(evidence.sources.length);
    });
  },
);
