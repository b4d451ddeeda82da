/** The rules together, on a real claim with one text spoilt at a time. */
import { describe, expect, it } from 'vitest';
import { claims, products, sources } from '../../../../claims/evidence/dataset.ts';
import { lintClaim } from '../../../../claims/lint/claim.ts';
import type { Claim } from '../../../../claims/schema.ts';

const sound = claims.get('b12-cures-ms') as Claim;
const known = { sources, products };

function spoilt(change: (claim: Claim) => void) {
  const claim = structuredClone(sound);
  change(claim);
  return lintClaim(claim, known).map(({ field, rule }) => `${rule} at ${field}`);
}

describe('lintClaim', () => {
  it('has nothing to say of a sound claim', () => expect(lintClaim(sound, known)).toEqual([]));

  it.each<[string, (claim: Claim) => void]>([
    ['wording at answer.text', (c) => (c.answer.text = 'B12 may cure MS.')],
    ['wording at strongest.text', (c) => (c.strongest.text = 'B12 probably cures MS.')],
    [
      'length at answer.text',
      (c) => (c.answer.text = `B12 does not cure MS${' at all'.repeat(12)}.`),
    ],
    ['length at answer.text', (c) => (c.answer.text = 'B12 does not cure MS. It never did.')],
    ['length at reason.text', (c) => (c.reason.text = 'We say so as it is so. '.repeat(20).trim())],
    [
      'advice at unknowns.0.text',
      (c) => (c.unknowns[0] = { text: 'Stop your pills.', sources: ['wade-2002'] }),
    ],
    [
      'advice at sources.0.says',
      (c) =>
        (c.sources[0] = { source: 'wade-2002', bearing: 'context', says: 'You should take B12.' }),
    ],
    [
      'number at size.text',
      (c) => (c.size = { text: 'It cured 77 of 78 people.', sources: ['wade-2002'] }),
    ],
    ['number at fda.text.text', (c) => (c.fda.text.text = 'For MS: approved in 1987.')],
    [
      'grade at card',
      (c) =>
        (c.misread = Array.from({ length: 30 }, () => ({
          text: 'Heterogeneous epidemiological investigations consistently demonstrate unsatisfactory methodological characteristics.',
          sources: ['wade-2002'],
        }))),
    ],
  ])('says: %s', (expected, change) => {
    expect(spoilt(change)).toContain(expected);
  });
});
