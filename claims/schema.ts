/**
 * The shape of the dataset. Checked at build and in tests; pages never load this file.
 * Every sentence that a reader can see is a `Statement`: its words and the sources it rests on.
 */
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const text = z
  .string()
  .min(1, 'must not be empty')
  .refine((s) => s === s.trim() && !/\s{2,}/.test(s), 'has stray white space');
const day = z.iso.date();
const link = z.url({ protocol: /^https?$/ });

export const direction = z.enum(['supported', 'mixed', 'limited', 'unsupported', 'refuted']);
/** GRADE's words. It is certainty in the answer shown, by our own judgement. */
export const certainty = z.enum(['high', 'moderate', 'low', 'very low']);
/** How one source bears on one claim; `context`: background that does not count either way. */
export const bearing = z.enum(['supports', 'opposes', 'mixed', 'context']);

/** A sentence or two for readers with the ids of the sources they rest on. */
export const statement = z.strictObject({ text, sources: z.array(id).min(1) });

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
    indication: z.enum(['ms', 'b12-deficiency', 'cyanide-poisoning', 'none']),
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

/** How we know a field: seen on the publisher's or PubMed's page, on a copy or an index, or not at all. */
const seen = z.strictObject({
  how: z.enum(['publisher', 'copy', 'not seen']),
  where: text.optional(),
});

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

export const useKind = z.enum([
  'ms',
  'b12-deficiency',
  'cyanide-poisoning',
  'feeding through a vein',
  'none',
]);

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

export type Claim = z.infer<typeof claim>;
export type ClaimPart = z.infer<typeof part>;
export type Statement = z.infer<typeof statement>;
export type Source = z.infer<typeof source>;
export type Result = z.infer<typeof result>;
export type Product = z.infer<typeof product>;
export type Approvals = z.infer<typeof approvals>;
export type UseKind = z.infer<typeof useKind>;
export type FdaStatus = z.infer<typeof fdaStatus>;
export type Certainty = z.infer<typeof certainty>;
export type Bearing = z.infer<typeof bearing>;
