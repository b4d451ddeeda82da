/**
 * The shape of the dataset. Checked at build and in tests; pages never load this file.
 * Every sentence that a reader can see is a `Statement`: its words and the sources it rests on.
 */
import type { z } from 'zod';
import type { approvals, fdaStatus, product } from './schema/approvals.ts';
import type { claim, part } from './schema/claim.ts';
import type { bearing, certainty, statement, useKind } from './schema/parts.ts';
import type { result, source } from './schema/source.ts';

export { approvals } from './schema/approvals.ts';
export { claim } from './schema/claim.ts';
export { source } from './schema/source.ts';

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
