import { describe, expect, it } from 'vitest';
import { claims, products } from '../../../../claims/evidence/dataset.ts';
import { claimStatus, productStatus } from '../../../../claims/evidence/fda.ts';
import type { FdaStatus, Product } from '../../../../claims/schema.ts';

/** What the people who read the labels wrote down for each claim, by hand and apart from the rule. */
const expected: Record<string, FdaStatus> = {
  'b12-deficiency-mimics-ms': 'approved for another use',
  'b12-myelin-nerve-immune': 'not an approval matter',
  'b12-deficiency-ms-risk-factor': 'approved for another use',
  'b12-supplement-slows-ms': 'approved for another use',
  'low-b12-in-people-with-ms': 'approved for another use',
  'b12-deficiency-nerve-tests-in-ms': 'approved for another use',
  'b12-cures-ms': 'approved for another use',
  'b12-ms-fatigue-energy': 'approved for another use',
  'methylcobalamin-high-dose-ms': 'not approved',
  'b12-remyelination': 'approved for another use',
  'b12-food-sources': 'not an approval matter',
  'b12-otc-supplement': 'not an approval matter',
  'b12-oral-vs-injection': 'approved for this use',
  // They filed a test under "not an approval matter"; the card has a word of its own for it.
  'b12-blood-test': 'no product in this claim',
  'b12-with-multivitamin': 'not an approval matter',
  'b12-not-replacement-for-ms-drugs': 'approved for another use',
  'b12-fda-status': 'approved for another use',
  'b12-safety': 'not an approval matter',
  'b12-deficiency-causes': 'approved for this use',
};

describe('the FDA status of a claim', () => {
  it.each(Object.entries(expected))('%s: %s', (id, status) => {
    const claim = claims.get(id);
    const named = claim?.fda.products.flatMap((product) => products.get(product) ?? []) ?? [];
    expect(named.length).toBe(claim?.fda.products.length);
    expect(claim && claimStatus(claim.fda, named)).toBe(status);
  });

  it('covers every claim', () => {
    const all = [...claims.values()].filter((claim) => claim.kind === 'claim');
    expect(all.map((claim) => claim.id).sort()).toEqual(Object.keys(expected).sort());
  });
});

describe('the words of an FDA row', () => {
  it.each([...claims.values()].map((claim) => [claim.id, claim] as const))(
    '%s: begin with the use and agree with the status',
    (_, { fda }) => {
      const named = fda.products.flatMap((id) => products.get(id) ?? []);
      const status = claimStatus(fda, named);
      const [first = ''] = fda.text.text.split('. ');
      expect(first).toMatch(/^For [^:]+:/);
      if (fda.indication === 'ms' && status !== 'approved for this use') {
        expect(fda.text.text).toMatch(/For MS[^:]*: (?:B12 is )?not approved|not approved for MS/);
      }
      if (status === 'approved for this use') expect(first).toMatch(/\bapproved\b/);
    },
  );
});

describe('the FDA status of a product', () => {
  const of = (id: string) => products.get(id) as Product;

  it.each([
    ['cyanocobalamin-injection', 'b12-deficiency', 'approved for this use'],
    ['cyanocobalamin-injection', 'ms', 'approved for another use'],
    ['hydroxocobalamin-cyanokit', 'b12-deficiency', 'approved for another use'],
    ['hydroxocobalamin-cyanokit', 'cyanide-poisoning', 'approved for this use'],
    ['multivitamin-infusion', 'b12-deficiency', 'approved for another use'],
    ['oral-cyanocobalamin-supplement', 'b12-deficiency', 'not an approval matter'],
    ['b12-fortified-food', 'none', 'not an approval matter'],
    ['medical-food-methylcobalamin', 'ms', 'not an approval matter'],
    ['methylcobalamin-injection-compounded', 'ms', 'not approved'],
    ['rx-labelled-oral-b12-unapproved', 'b12-deficiency', 'not approved'],
  ] as const)('%s for %s: %s', (id, use, status) => {
    expect(productStatus(of(id), use)).toBe(status);
  });

  it('is never "approved" for MS', () => {
    const statuses = [...products.values()].map((product) => productStatus(product, 'ms'));
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses).not.toContain('approved for this use');
  });
});
