import { describe, expect, it } from 'vitest';
import type { Labelled } from '../../tools/score/corpus.ts';
import { fallen, figuresOf } from '../../tools/score/figures.ts';
import { topicIsNear } from '../../tools/score/near.ts';
import { score } from '../../tools/score/score.ts';
import { share } from '../../tools/score/tally.ts';

const empty: Omit<Labelled, 'id' | 'text'> = {
  mentions: [],
  claims: [],
  hard_negatives: [],
  isArticle: false,
};

const text = 'Vitamin B12 is good. My MS degree and B12 in multiple sclerosis.';
const labelled: Labelled = {
  ...empty,
  id: 'a',
  text,
  mentions: [
    { start: 0, end: 11, topic: 'b12', core_start: 8, core_end: 11 },
    { start: 24, end: 26, topic: 'none', sense: 'masters-degree' },
    { start: 38, end: 41, topic: 'b12', optional: true },
    { start: 45, end: 63, topic: 'ms' },
  ],
};

const said = (mentions: { start: number; end: number; topic: string }[]) =>
  score([labelled], () => ({ mentions, claims: [], studies: [] })).mentions;

describe('scoring mentions', () => {
  it('takes a mention that overlaps the core of a label of its topic', () => {
    expect(said([{ start: 8, end: 11, topic: 'b12' }]).byTopic.b12).toMatchObject({
      found: 1,
      wrong: 0,
    });
    expect(said([{ start: 0, end: 7, topic: 'b12' }]).byTopic.b12).toMatchObject({
      found: 0,
      wrong: 1,
    });
    expect(said([{ start: 8, end: 11, topic: 'ms' }]).other['wrong topic']).toBe(1);
  });

  it('books a marked look-alike under what it really is', () => {
    expect(said([{ start: 24, end: 26, topic: 'ms' }]).decoys).toEqual({
      'masters-degree': { hit: 1, of: 1 },
    });
  });

  it('counts what could be argued about neither way', () => {
    expect(said([{ start: 38, end: 41, topic: 'b12' }]).byTopic.b12).toMatchObject({
      predicted: 0,
      gold: 1,
    });
  });

  it('takes an overlong mention for wrong', () => {
    const long = score([{ ...labelled, text: text.padEnd(200) }], () => ({
      mentions: [{ start: 0, end: 90, topic: 'b12' }],
      claims: [],
      studies: [],
    }));
    expect(long.mentions.other['too long']).toBe(1);
  });
});

describe('scoring claims', () => {
  const claim = 'b12-cures-ms';
  const record: Labelled = {
    ...empty,
    id: 'a',
    text: text.padEnd(200),
    claims: [
      { start: 0, end: 50, claim, stance: 'denies', fit: 'fair' },
      { start: 60, end: 90, claim, stance: 'asserts', fit: 'overstated' },
      { start: 100, end: 110, claim: 'b12-safety', stance: 'asserts', fit: 'fair', optional: true },
    ],
    hard_negatives: [{ start: 150, end: 170 }],
    studies: [
      { start: 10, end: 20, study: 'miller-2005' },
      { start: 30, end: 40, study: null },
    ],
  };
  const found = (claims: object[], studies: object[] = []) =>
    score([record], () => ({ mentions: [], claims, studies }) as never);

  it('wants the id and an overlap, and lets the longest overlap speak for stance and fit', () => {
    const { claims } = found([
      { start: 45, end: 50, claim, stance: 'asks', fit: 'fair' },
      { start: 0, end: 40, claim, stance: 'asserts', fit: 'overstated' },
    ]);
    expect(claims.all).toMatchObject({ gold: 2, found: 1, predicted: 2, right: 2 });
    expect(claims.stance.confusion).toEqual({ 'denies -> asserts': 1 });
    expect(claims.fit.precision).toMatchObject({ right: 0, of: 1 });
    expect(claims.fit.shown).toMatchObject({ right: 0, of: 1 });
  });

  it('leaves optional labels out and counts sentences without a claim that were marked', () => {
    const { claims } = found([
      { start: 100, end: 110, claim: 'b12-safety', stance: 'asserts', fit: 'fair' },
      { start: 150, end: 160, claim, stance: 'asserts', fit: 'fair' },
    ]);
    expect(claims.all).toMatchObject({ predicted: 1, right: 0 });
    expect(claims.hardNegatives).toEqual({ hit: 1, of: 1 });
  });

  it('scores only studies that we ship', () => {
    const { studies } = found(
      [],
      [
        { start: 10, end: 20, study: 'miller-2005' },
        { start: 30, end: 40, study: null },
        { start: 30, end: 40, study: 'kocer-2009' },
      ],
    );
    expect(studies).toMatchObject({ gold: 1, found: 1, predicted: 2, right: 1 });
  });

  it('names the measures that fell', () => {
    const before = figuresOf(found([{ start: 0, end: 40, claim, stance: 'denies', fit: 'fair' }]));
    expect(fallen(before, before)).toEqual([]);
    const after = figuresOf(found([{ start: 0, end: 40, claim, stance: 'asserts', fit: 'fair' }]));
    expect(fallen(before, after)).toEqual(['stance fell from 1.000 to 0.000']);
  });
});

describe('a share', () => {
  it('has the interval of Wilson', () => {
    const { low, high } = share(9, 10);
    expect(low).toBeCloseTo(0.5958, 4);
    expect(high).toBeCloseTo(0.9821, 4);
  });

  it('without a basis is nothing', () => {
    expect(share(0, 0).value).toBeNull();
  });
});

describe('a topic word near a claim', () => {
  const page = '# Vitamin B12\nOne. Two. Three.\n# Other\nB12. Two. Three. Four.';
  const mentions = [
    { start: 2, end: 13, topic: 'b12' },
    { start: 39, end: 42, topic: 'b12' },
  ];
  const near = (word: string) => {
    const start = page.lastIndexOf(word);
    return topicIsNear(
      { ...empty, id: 'a', text: page, mentions },
      { start, end: start + word.length },
    );
  };

  it('can stand in the heading or the two sentences before', () => {
    expect(topicIsNear({ ...empty, id: 'a', text: page, mentions }, { start: 24, end: 30 })).toBe(
      true,
    );
    expect(near('Three.')).toBe(true);
  });

  it('is not looked for further off', () => {
    expect(near('Four.')).toBe(false);
  });
});
