import { expect, test } from 'vitest';
import { blocksOfText, type Knowledge, recognise } from '../../../../claims/recognise/index.ts';

/** A made-up topic with two claims: all of it data, as an editor would add it. */
const knowledge: Knowledge = {
  topics: [
    {
      id: 'zinium',
      terms: ['zinium', 'zinium chloride'],
      stands: ['the mineral'],
      pronouns: ['it'],
      unsure: [
        {
          term: 'zn',
          surfaces: { Zn: 0, '': -4 },
          beside: [{ rule: 'a-road', left: 'road ', weight: -12 }],
          cues: [{ weight: 4, words: ['mineral*', 'tablet*'] }],
        },
      ],
    },
  ],
  lexicon: {
    neg: ['not', "don't", 'never', 'no'],
    hedge: ['perhaps'],
    modal: ['may'],
    asking: ['does'],
    'reply:no': ['no'],
    shorten: ['shorten*', 'cut short'],
    colds: ['cold*', 'sniffle*'],
    loud: ['always'],
    hair: ['hair'],
  },
  concepts: { cure12: ['shorten >3 colds'] },
  claims: [
    {
      claim: 'zinium-shortens-colds',
      fit: {
        asserts: 'fair',
        hedges: 'fair',
        denies: 'understated',
        asks: 'fair',
        unless: [['asserts', 'loud', 'overstated']],
      },
      frames: { 'shortens-colds': ['zinium > ^cure12'] },
    },
    {
      claim: 'zinium-grows-hair',
      fit: { asserts: 'overstated', hedges: 'overstated', denies: 'fair', asks: 'fair' },
      frames: { hair: ['zinium ~ ^hair'] },
    },
  ],
};

function read(text: string) {
  const blocks = blocksOfText(text).map((placed) => placed.block);
  return recognise(blocks, { knowledge });
}

test('a new topic needs data only: names, look-alikes, claims, stance and fit', () => {
  const [first] = read('Zinium shortens colds.');
  expect(first!.mentions).toEqual([{ start: 0, end: 6, topic: 'zinium' }]);
  expect(first!.claims).toMatchObject([
    { claim: 'zinium-shortens-colds', stance: 'asserts', fit: 'fair' },
  ]);
  expect(read('Zinium always shortens colds.')[0]!.claims[0]!.fit).toBe('overstated');
  expect(read('Zinium does not shorten colds.')[0]!.claims[0]!.stance).toBe('denies');
  expect(read('Zinium may shorten colds.')[0]!.claims[0]!.stance).toBe('hedges');
  expect(read('Does zinium grow hair?\nNo.').map((f) => f.claims[0]?.stance)).toEqual([
    'asks',
    'denies',
  ]);
  expect(read('I take zinium. It shortens colds.')[0]!.claims).toHaveLength(1);
  expect(read('A tablet of Zn a day')[0]!.mentions).toHaveLength(1);
  expect(read('A tablet lay on road Zn')[0]!.mentions).toHaveLength(0);
});

test('and it knows nothing of the topics it was not given', () => {
  expect(read('Vitamin B12 cures MS.')[0]).toEqual({ mentions: [], claims: [], studies: [] });
});

test('a pattern that names no class is refused with its name', () => {
  const broken: Knowledge = {
    ...knowledge,
    claims: [{ ...knowledge.claims[0]!, frames: { x: ['zinium > nonsense'] } }],
  };
  expect(() => recognise([{ text: 'zinium', kind: 'text' }], { knowledge: broken })).toThrow(
    'no class "nonsense"',
  );
});
