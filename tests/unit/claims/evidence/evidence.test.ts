import { describe, expect, it } from 'vitest';
import { citationOf, claimParagraph } from '../../../../claims/evidence/citation.ts';
import {
  allEvidence,
  allSources,
  datasetVersion,
  evidenceFor,
  sourceFor,
} from '../../../../claims/evidence/evidence.ts';
import { bearingOf, counts } from '../../../../claims/evidence/integrity.ts';
import { isOverdue } from '../../../../claims/evidence/overdue.ts';
import type { ShownSource } from '../../../../claims/evidence/types.ts';

const day = '2026-11-22';

describe('evidence of a claim', () => {
  it('is null for an id that the dataset does not hold', () => {
    expect(evidenceFor('b12-makes-you-fly', day)).toBeNull();
    expect(sourceFor('nobody-1999')).toBeNull();
  });

  it('has all 19 claims and both overviews', () => {
    const kinds = allEvidence(day).map(({ claim }) => claim.kind);
    expect(kinds.filter((kind) => kind === 'claim')).toHaveLength(19);
    expect(kinds.filter((kind) => kind === 'overview')).toHaveLength(2);
  });

  it('survives JSON, as it travels between scripts', () => {
    for (const evidence of allEvidence(day)) {
      expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
    }
  });

  it('resolves each source that any statement or product cites', () => {
    const unresolved = allEvidence(day).flatMap((evidence) => {
      const shown = new Set([
        ...evidence.sources.map(({ source }) => source.id),
        ...evidence.harmSources.map((source) => source.id),
      ]);
      const { claim } = evidence;
      const cited = [
        ...claim.answer.sources,
        ...claim.reason.sources,
        ...claim.fda.text.sources,
        ...evidence.harms.flatMap((harm) => harm.sources),
        ...evidence.fda.rows.flatMap(({ product }) => product.sources),
      ];
      return cited.filter((id) => !shown.has(id)).map((id) => `${claim.id}: ${id}`);
    });
    expect(unresolved).toEqual([]);
  });

  it('carries harms for every treatment', () => {
    const without = allEvidence(day).filter((e) => e.claim.treatment && e.harms.length === 0);
    expect(without.map((e) => e.claim.id)).toEqual([]);
  });

  it('lends the shared safety record where a treatment has no harms of its own', () => {
    const shared = evidenceFor('b12-safety', day)?.claim.harms;
    const lent = allEvidence(day).filter((e) => e.claim.treatment && e.claim.harms.length === 0);
    expect(lent.length).toBeGreaterThan(0);
    for (const evidence of lent) expect(evidence.harms).toEqual(shared);
  });

  it('names the state of the dataset by a date', () => {
    expect(datasetVersion).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('the review date', () => {
  const evidence = (today: string) => evidenceFor('b12-cures-ms', today);

  it('is in time up to and on its day, and overdue after it', () => {
    expect(isOverdue({ reviewBy: '2027-11-22' }, '2027-11-21')).toBe(false);
    expect(isOverdue({ reviewBy: '2027-11-22' }, '2027-11-22')).toBe(false);
    expect(isOverdue({ reviewBy: '2027-11-22' }, '2027-11-23')).toBe(true);
  });

  it('shows on the claim', () => {
    expect(evidence(day)?.overdue).toBe(false);
    expect(evidence('2099-01-01')?.overdue).toBe(true);
  });
});

describe('a retracted study', () => {
  const retracted = { custom: { integrity: { status: 'retracted' as const, asOf: day } } };
  const sound = { custom: { integrity: { status: 'correction' as const, asOf: day } } };

  it('never counts', () => {
    expect(counts(retracted)).toBe(false);
    expect(bearingOf(retracted, 'supports')).toBe('context');
  });

  it('is not a corrected one', () => {
    expect(counts(sound)).toBe(true);
    expect(bearingOf(sound, 'supports')).toBe('supports');
  });
});

describe('plain-text citations', () => {
  it('give authors, title, journal, year, place and link', () => {
    expect(citationOf(sourceFor('nozari-2019') as ShownSource)).toBe(
      'Nozari E, Ghavamzadeh S, Razazian N. The Effect of Vitamin B12 and Folic Acid Supplementation on Serum Homocysteine, Anemia Status and Quality of Life of Patients with Multiple Sclerosis. Clinical Nutrition Research. 2019;8(1):36-45. https://doi.org/10.7762/cnr.2019.8.1.36',
    );
  });

  it('leave out authors that nobody saw', () => {
    const text = citationOf(sourceFor('miller-2005') as ShownSource);
    expect(text).toMatch(/^Vitamin B12, demyelination/);
    expect(text).not.toContain('Miller A');
  });

  it('give the day of our check where a page has no date', () => {
    expect(citationOf(sourceFor('ms-trust-b12') as ShownSource)).toContain('accessed 2026-11-22');
  });

  it('say when a study is retracted', () => {
    const source = sourceFor('wade-2002') as ShownSource;
    const integrity = { status: 'retracted' as const, asOf: day };
    const spoilt = { ...source, custom: { ...source.custom, integrity } };
    expect(citationOf(spoilt)).toContain('RETRACTED');
  });

  it('number the sources of a claim under its answer', () => {
    const evidence = evidenceFor('b12-cures-ms', day);
    const text = evidence ? claimParagraph(evidence, ['How sure.']) : '';
    expect(text).toContain(evidence?.claim.answer.text);
    expect(text).toContain('How sure.');
    expect(text.match(/^\[\d+\] /gm)).toHaveLength(evidence?.sources.length ?? 0);
  });
});

describe('sources', () => {
  it('have links of the kind that their record holds', () => {
    for (const source of allSources()) {
      if (source.DOI) expect(source.URL).toBe(`https://doi.org/${source.DOI}`);
      else if (source.PMID) expect(source.URL).toContain(`pubmed.ncbi.nlm.nih.gov/${source.PMID}`);
      expect(new URL(source.URL).protocol).toMatch(/^https?:$/);
    }
  });

  it('link the two studies that popular articles name', () => {
    expect(sourceFor('miller-2005')?.URL).toBe('https://doi.org/10.1016/j.jns.2005.03.009');
    expect(sourceFor('kocer-2009')?.URL).toMatch(
      /^https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/\?term=%22Serum%20vitamin/,
    );
  });
});
