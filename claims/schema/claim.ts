/** A claim or the overview of a topic: one file in `claims/data/claims/`. */
import { z } from 'zod';
import { bearing, certainty, day, direction, id, statement, text, useKind } from './parts.ts';

/** One part of a claim that is rated by itself, such as "similar MRI findings". */
export const part = z.strictObject({
  part: text,
  direction,
  certainty,
  answer: statement,
});

export const claim = z.strictObject({
  $schema: z.string().optional(),
  id,
  topics: z.array(id).min(1),
  /** `overview`: what a mention shows that is in no claim. */
  kind: z.enum(['claim', 'overview']),
  /** A few words for lists and buttons. */
  title: text,
  /** The claim in our own words, as pages make it. */
  statement: text,
  question: text,
  /** One plain sentence of at most 25 words. */
  answer: statement,
  /** One "because" sentence of about 200 characters. */
  reason: statement,
  direction,
  certainty,
  certaintyReason: statement,
  /** Whether asserting and denying are opposite answers; false where any definite statement counts alike. */
  polar: z.boolean(),
  parts: z.array(part),
  /** Size of the effect or difference in absolute numbers; null: not measured. */
  size: statement.nullable(),
  /** Harms of its own; empty: the shared safety record of B12 stands in where `treatment` is true. */
  harms: z.array(statement),
  /** Whether the claim is about taking something; then harms and unknowns must be shown. */
  treatment: z.boolean(),
  unknowns: z.array(statement),
  /** The strongest wording that the evidence supports. */
  strongest: statement,
  /** Where popular articles go wrong. */
  misread: z.array(statement),
  fda: z.strictObject({
    /** The use the row is about: "MS", "B12 deficiency". Begins the row. */
    use: text,
    /** Which kinds of use in the product records count as this use; empty: no drug is approved for it. */
    indication: useKind,
    /** Product ids in `approvals.json`; empty: no product in this claim. */
    products: z.array(id),
    /** One plain sentence or two for readers. */
    text: statement,
  }),
  sources: z
    .array(
      z.strictObject({
        source: id,
        bearing,
        /** What the source says about this very claim, no further than its finding. */
        says: text,
      }),
    )
    .min(1),
  related: z.array(id),
  searched: day,
  reviewBy: day,
  changes: z.array(z.strictObject({ date: day, text })).min(1),
});
