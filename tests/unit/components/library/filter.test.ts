import { describe, expect, it } from 'vitest';
import { allEvidence, allSources } from '../../../../claims/evidence/evidence.ts';
import { claimFits, noFilter, studyFits } from '../../../../components/library/filter.ts';

const claims = allEvidence('2026-11-22');
const sources = allSources();
const shown = (change: object): string[] =>
  claims
    .filter((evidence) => claimFits(evidence, { ...noFilter, ...change }))
    .map(({ claim }) => claim.id);

describe('claimFits', () => {
  it('shows every claim where nothing is asked', () => {
    expect(shown({})).toHaveLength(claims.length);
  });

  it('finds by words in any order and any case', () => {
    expect(shown({ words: 'CURE ms' })).toContain('b12-cures-ms');
    expect(shown({ words: 'no-such-word' })).toEqual([]);
  });

  it('keeps to the topic, the direction and the certainty', () => {
    for (const id of shown({ topic: 'ms' }))
      expect(claims.find(({ claim }) => claim.id === id)?.claim.topics).toContain('ms');
    expect(shown({ direction: 'refuted' })).toContain('b12-cures-ms');
    expect(shown({ direction: 'refuted', topic: 'b12', certainty: 'very low' })).not.toContain(
      'b12-cures-ms',
    );
  });

  it('finds a claim by the rating of one of its parts', () => {
    const parted = claims.find(({ claim }) =>
      claim.parts.some(({ direction }) => direction !== claim.direction),
    );
    const part = parted?.claim.parts.find(({ direction }) => direction !== parted.claim.direction);
    expect(shown({ direction: part?.direction })).toContain(parted?.claim.id);
  });
});

describe('studyFits', () => {
  const fits = (change: object) =>
    sources.filter((source) => studyFits(source, [], { ...noFilter, ...change }));

  it('finds a study by its DOI, its PubMed number and its journal', () => {
    const miller = sources.find(({ id }) => id === 'miller-2005');
    for (const words of [miller?.DOI, miller?.PMID, miller?.['container-title']])
      expect(fits({ words })).toContain(miller);
  });

  it('finds names without their accents', () => {
    const accented = sources.find(({ author }) =>
      author?.some((one) => 'family' in one && /\p{L}\p{Mn}/u.test(one.family.normalize('NFD'))),
    );
    const name = accented?.author?.find(
      (one) => 'family' in one && /\p{L}\p{Mn}/u.test(one.family.normalize('NFD')),
    );
    const family = name !== undefined && 'family' in name ? name.family : '';
    expect(fits({ words: family.normalize('NFD').replace(/\p{Mn}/gu, '') })).toContain(accented);
  });

  it('asks for a claim that is rated so', () => {
    const filter = { ...noFilter, direction: 'refuted' } as const;
    const cure = claims.filter(({ claim }) => claim.id === 'b12-cures-ms');
    const source = sources.find(({ id }) => id === cure[0]?.sources[0]?.source.id);
    if (source === undefined) throw new Error('the cure claim has no source');
    expect(studyFits(source, cure, filter)).toBe(true);
    expect(studyFits(source, [], filter)).toBe(false);
  });
});
