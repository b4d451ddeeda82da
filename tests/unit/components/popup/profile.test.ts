import { describe, expect, it } from 'vitest';
import type { ClaimMade, SentenceKind } from '../../../../components/oneSentence.ts';
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
  it('gathers the claims of one sentence, each with its verdict', () => {
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

/** Sentences that all make the same claims. */
const kind = (count: number, ...claims: ClaimMade[]): SentenceKind => ({ claims, count });
const states = (claim: string): ClaimMade => [claim, 'asserts', 'fair'];

describe('tally', () => {
  it('counts sentences by verdict, never claims by the direction of their evidence', () => {
    const kinds = [
      kind(1, ['cures', 'denies', 'fair']),
      kind(311, states('food')),
      kind(2, ['slows', 'hedges', 'fair']),
      kind(1, ['cures', 'asks', 'fair']),
    ];
    expect(tally(kinds, known)).toEqual([
      { verdict: 'agrees', count: 312 },
      { verdict: 'uncertain', count: 2 },
      { verdict: null, count: 1 },
    ]);
  });

  it('hears the gravest verdict on a sentence of several claims, and counts it once', () => {
    const kinds = [
      kind(3, states('food'), ['cures', 'asserts', 'overstated']),
      kind(1, states('food')),
    ];
    expect(tally(kinds, known)).toEqual([
      { verdict: 'agrees', count: 1 },
      { verdict: 'against', count: 3 },
    ]);
  });

  it('leaves out sentences of which the dataset knows no claim', () => {
    expect(tally([kind(4, states('no-such-claim'))], known)).toEqual([]);
  });
});

describe('unsaid', () => {
  it('names related claims that the page does not make, those named most often first', () => {
    const kinds = [kind(1, states('food')), kind(1, states('slows'))];
    expect(unsaid(kinds, known)).toEqual(['cures', 'otc', 'safety']);
  });

  it('does not count a claim twice that the page makes twice', () => {
    const kinds = [kind(5, states('slows')), kind(1, states('slows'), states('food'))];
    expect(unsaid(kinds, known)).toEqual(['cures', 'safety', 'otc']);
  });

  it('says nothing where nothing was found', () => {
    expect(unsaid([], known)).toEqual([]);
  });
});
