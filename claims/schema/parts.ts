/** What all records are made of. */
import { z } from 'zod';

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
export const text = z
  .string()
  .min(1, 'must not be empty')
  .refine((s) => s === s.trim() && !/\s{2,}/.test(s), 'has stray white space');
export const day = z.iso.date();
export const link = z.url({ protocol: /^https?$/ });

/** How we know a field: seen on the publisher's or PubMed's page, on a copy or an index, or not at all. */
export const seen = z.strictObject({
  how: z.enum(['publisher', 'copy', 'not seen']),
  where: text.optional(),
});

export const direction = z.enum(['supported', 'mixed', 'limited', 'unsupported', 'refuted']);
/** GRADE's words. It is certainty in the answer shown, by our own judgement. */
export const certainty = z.enum(['high', 'moderate', 'low', 'very low']);
/** How one source bears on one claim; `context`: background that does not count either way. */
export const bearing = z.enum(['supports', 'opposes', 'mixed', 'context']);

/** A sentence or two for readers with the ids of the sources they rest on. */
export const statement = z.strictObject({ text, sources: z.array(id).min(1) });

/** What a drug can be approved for, as far as claims ask. */
export const useKind = z.enum([
  'ms',
  'b12-deficiency',
  'cyanide-poisoning',
  'feeding through a vein',
  'none',
]);
