/** The texts of every claim and overview that ships, against the rules of `claims/lint/`. */
import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../../../claims/evidence/cited.ts';
import { lintClaim } from '../../../../claims/lint/claim.ts';
import type { Claim, Product, Source } from '../../../../claims/schema.ts';

const claimFiles = import.meta.glob<Claim>('../../../../claims/data/claims/*.json', {
  eager: true,
  import: 'default',
});
const sourceFiles = import.meta.glob<Source>('../../../../claims/data/studies/*.json', {
  eager: true,
  import: 'default',
});
const approvalFiles = import.meta.glob<{ products: Product[] }>(
  '../../../../claims/data/approvals.json',
  { eager: true, import: 'default' },
);

const claims = Object.values(claimFiles);
const known = {
  sources: new Map(Object.values(sourceFiles).map((source) => [source.id, source])),
  products: new Map(
    Object.values(approvalFiles)
      .flatMap((file) => file.products)
      .map((product) => [product.id, product]),
  ),
};

describe.each(claims.map((claim) => [claim.id, claim] as const))('%s', (_, claim) => {
  const problems = lintClaim(claim, known);
  const of = (rule: string) =>
    problems.filter((p) => p.rule === rule).map((p) => `${p.field}: ${p.message}`);

  it('speaks as firmly as its evidence allows', () => expect(of('wording')).toEqual([]));
  it('answers in one sentence of 25 words and gives a short reason', () =>
    expect(of('length')).toEqual([]));
  it('gives no advice', () => expect(of('advice')).toEqual([]));
  it('has no number that its sources do not hold', () => expect(of('number')).toEqual([]));
  it('reads at grade 8 or lower', () => expect(of('grade')).toEqual([]));
});

describe('a card', () => {
  it('says of a treatment what can harm and what is not known', () => {
    const silent = claims.filter((c) => c.treatment && c.unknowns.length === 0).map((c) => c.id);
    expect(claims.length).toBeGreaterThan(0);
    expect(silent).toEqual([]);
  });

  it('has no statement without a source', () => {
    const bare = claims.flatMap((claim) =>
      statementsOf(claim)
        .filter(({ statement }) => statement.sources.length === 0)
        .map(({ field }) => `${claim.id}.${field}`),
    );
    expect(bare).toEqual([]);
  });
});
