/** Products, label rules and drugs for MS: `claims/data/approvals.json`. */
import { z } from 'zod';
import { day, id, seen, text, useKind } from './parts.ts';

/** One kind of product in the United States. Approval is legal status, never proof of benefit or harm. */
export const product = z.strictObject({
  id,
  name: text,
  ingredient: text,
  form: text,
  route: text,
  category: z.enum([
    'approved drug',
    'dietary supplement',
    'food',
    'compounded drug',
    'medical food',
    'unapproved marketed drug',
  ]),
  /** Left out, like other optional fields here, where nobody saw it. */
  prescription: z.boolean().optional(),
  indication: text,
  /** What the FDA approved it for, as kinds; empty for what the FDA does not approve. */
  approvedFor: z.array(useKind),
  applicationNumbers: z.array(text),
  marketing: z.strictObject({ status: text, date: day, note: text.optional() }).optional(),
  warnings: z.array(text),
  /** Whether its label mentions MS at all; a mention as a cause of low B12 is not a use. */
  namesMs: text.optional(),
  howWeKnow: text.optional(),
  sources: z.array(id).min(1),
  asOf: day,
  seen: z.record(z.string(), seen),
});

const told = z.strictObject({ text, sources: z.array(id).min(1) });

/** A drug for MS, as context beside B12. */
const msDrug = z.strictObject({
  generic: text,
  brands: z.array(text).min(1),
  route: text,
  /** Left out where nobody saw it. */
  drugClass: text.optional(),
  note: text.optional(),
  seen: z.record(z.string(), seen),
});

/** `approvals.json`: products with B12, what a supplement label may say, drugs for MS as context. */
export const approvals = z.strictObject({
  $schema: z.string().optional(),
  asOf: day,
  products: z.array(product).min(1),
  supplementLabels: z.strictObject({
    allowed: z.array(told).min(1),
    duties: z.array(told).min(1),
    notAllowed: z.array(told).min(1),
    form: told,
    approval: told,
    asOf: day,
    seen: z.record(z.string(), seen),
  }),
  msDrugs: z.strictObject({
    /** What this list is and is not. */
    about: text,
    asOf: day,
    approved: z.array(msDrug).min(1),
    notApproved: z.array(
      z.strictObject({ drug: text, status: text, sources: z.array(id).min(1), asOf: day }),
    ),
    offTheMarket: z.array(
      z.strictObject({ drug: text, status: text, seen: z.record(z.string(), seen) }),
    ),
    otherUses: z.array(
      z.strictObject({
        generic: text,
        brands: z.array(text),
        use: text,
        approved: text,
        seen: z.record(z.string(), seen),
      }),
    ),
  }),
});

/** The FDA status of one product for the use a claim is about. */
export const fdaStatus = z.enum([
  'approved for this use',
  'approved for another use',
  'not approved',
  'not an approval matter',
  'no product in this claim',
]);
