/** A study or an official source: one file in `claims/data/studies/`. */
import { z } from 'zod';
import { day, id, link, seen, text } from './parts.ts';

const group = z.strictObject({ name: text, count: z.int().min(0), of: z.int().positive() });
/** Key results as data, so that pictures are drawn from them. */
export const result = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proportions'), outcome: text, groups: z.array(group).min(1) }),
  z.strictObject({
    kind: z.literal('effect'),
    outcome: text,
    comparison: text,
    /** Such as SMD, OR, HR, mean difference. */
    measure: text,
    unit: text.optional(),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    /** Interval level in per cent. */
    level: z.number(),
    /** The value that means no difference: 0 for differences, 1 for ratios. */
    noDifference: z.number(),
  }),
]);

/** A study, guideline, label, notice or fact sheet: a CSL-JSON item with our facts under `custom`. */
export const source = z.strictObject({
  id,
  type: z.enum([
    'article-journal',
    'report',
    'webpage',
    'legislation',
    'article-newspaper',
    'book',
    'paper-conference',
    'regulation',
  ]),
  title: text,
  author: z
    .array(
      z.union([
        z.strictObject({ family: text, given: text.optional() }),
        z.strictObject({ literal: text }),
      ]),
    )
    .optional(),
  'container-title': text.optional(),
  publisher: text.optional(),
  issued: z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) }).optional(),
  accessed: z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).length(3)]) }).optional(),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  /** Report, application or meeting number. */
  number: text.optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  PMID: z
    .string()
    .regex(/^\d{1,8}$/)
    .optional(),
  PMCID: z
    .string()
    .regex(/^PMC\d+$/)
    .optional(),
  URL: link,
  language: text.optional(),
  custom: z.strictObject({
    /** What kind of source in plain words: "randomised trial", "drug label". */
    design: text,
    participants: z
      .strictObject({
        total: z.int().nullable(),
        cases: z.int().nullable(),
        controls: z.int().nullable(),
      })
      .optional(),
    /** True where the page named more authors than are listed here ("et al."). */
    moreAuthors: z.boolean().optional(),
    finding: text,
    /** Its main limit. */
    limit: text,
    country: text.optional(),
    funding: text.optional(),
    /** What readers must know about how we read it or about the link. */
    note: text.optional(),
    linkNote: text.optional(),
    integrity: z.strictObject({
      status: z.enum(['none', 'correction', 'expression of concern', 'retracted', 'unchecked']),
      asOf: day,
      note: text.optional(),
    }),
    results: z.array(result),
    seen: z.record(z.string(), seen),
  }),
});
