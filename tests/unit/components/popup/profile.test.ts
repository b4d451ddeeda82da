import { describe, expect, it } from 'vitest';
import { type Made, sentences, tally, unsaid } from '../../../../components/popup/profile.ts';
import { byId, evidence } from './claims.ts';

const known = byId(
  evidence('food', 'supported', ['otc', 'cures'], false),
  evidence('cures', 'refuted', ['otc']),
  evidence('slows', 'limited', ['cures', 'safety']),
);

let key = 0;
const made = (claim: string, words: string, more: Partial<Made> = {}): Made => ({
  frame: 0,
  key: key++,
  claim,
  stance: 'asserts',
  fit: 'fair',
  words,
  ...more,
});

describe('sentences', () => {
  it('gathers the claims of one sentence and hears the gravest verdict first', () => {
    const [only, ...rest] = sentences(
      [
        made('food', 'Eggs have B12, which cures MS.'),
        made('cures', 'Eggs have B12, which cures MS.', { fit: 'overstated' }),
      ],
      known,
    );
    expect(rest).toEqual([]);
    expect(only?.claims.map(({ evidence, verdict }) => [evidence.claim.id, verdict])).toEqual([
      ['food', 'agrees'],
      ['cures', 'against'],
    ]);
    expect(only?.verdict).toBe('against');
  });

  it('counts a sentence that the page repeats twice', () => {
    expect(sentences([made('food', 'Eggs.'), made('food', 'Eggs.')], known)).toHaveLength(2);
  });

  it('keeps sentences of different frames apart', () => {
    const list = sentences([made('food', 'Same.'), made('slows', 'Same.', { frame: 3 })], known);
    expect(list.map(({ frame }) => frame)).toEqual([0, 3]);
  });

  it('leaves out claims that the dataset does not have', () => {
    expect(sentences([made('no-such-claim', 'Words.')], known)).toEqual([]);
  });
});

describe('tally', () => {
  it('counts sentences by verdict, never claims by the direction of their evidence', () => {
    const list = sentences(
      [
        made('cures', 'B12 does not cure MS.', { stance: 'denies' }),
        made('food', 'Eggs have B12.'),
        made('slows', 'B12 may slow MS.', { stance: 'hedges' }),
        made('cures', 'Can B12 cure MS?', { stance: 'asks' }),
      ],
      known,
    );
    expect(tally(list)).toEqual([
      { verdict: 'agrees', count: 2 },
      { verdict: 'uncertain', count: 1 },
      { verdict: null, count: 1 },
    ]);
  });

  it('adds up to the number of sentences', () => {
    const list = sentences(
      [made('food', 'A.'), made('slows', 'A.'), made('cures', 'B.'), made('food', 'C.')],
      known,
    );
    expect(tally(list).reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
  });
});

describe('unsaid', () => {
  it('names related claims that the page does not make, those named most often first', () => {
    const list = sentences([made('food', 'A.'), made('slows', 'B.')], known);
    expect(unsaid(list)).toEqual(['cures', 'otc', 'safety']);
  });

  it('does not count a claim twice that the page makes twice', () => {
    const list = sentences([made('slows', 'A.'), made('slows', 'B.'), made('food', 'C.')], known);
    expect(unsaid(list)).toEqual(['cures', 'safety', 'otc']);
  });

  it('says nothing where nothing was found', () => {
    expect(unsaid([])).toEqual([]);
  });
});
