/** What the FDA says of a claim's use, computed from the product records alone. */
import type { Claim, FdaStatus, Product, UseKind } from '../schema.ts';

const notAnApprovalMatter: ReadonlySet<Product['category']> = new Set([
  'dietary supplement',
  'food',
  'medical food',
]);

/**
 * The status of one product for a use. Supplements, foods and medical foods never go through
 * approval; compounded and unapproved drugs would have to and did not.
 */
export function productStatus(product: Product, use: UseKind): FdaStatus {
  if (notAnApprovalMatter.has(product.category)) return 'not an approval matter';
  if (product.category !== 'approved drug') return 'not approved';
  return product.approvedFor.includes(use) ? 'approved for this use' : 'approved for another use';
}

/** From what says most about a use to what says least. */
const order: readonly FdaStatus[] = [
  'approved for this use',
  'approved for another use',
  'not approved',
  'not an approval matter',
];

/**
 * The status of a whole claim.
 *
 * The best status of its products counts, in the order above, so that "approved for another use"
 * is told wherever an approved drug is in question. One exception: a claim about healthy people,
 * food or a label (`indication` is `none`) is no approval matter as soon as one of its products
 * is sold without approval, whatever drugs it names beside that.
 */
export function claimStatus(fda: Claim['fda'], products: readonly Product[]): FdaStatus {
  const statuses = products.map((product) => productStatus(product, fda.indication));
  if (fda.indication === 'none' && statuses.includes('not an approval matter')) {
    return 'not an approval matter';
  }
  return order.find((status) => statuses.includes(status)) ?? 'no product in this claim';
}
