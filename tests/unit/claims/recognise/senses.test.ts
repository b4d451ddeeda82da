import { describe, expect, test } from 'vitest';
import { senseExamples, trainSenses } from '../../../../claims/learn/senses.ts';
import { compile } from '../../../../claims/recognise/compile.ts';
import {
  blocksOfText,
  createRecogniser,
  type Knowledge,
  recognise,
} from '../../../../claims/recognise/index.ts';

const marks = (text: string, knowledge?: Knowledge) =>
  recognise(
    blocksOfText(text).map(({ block }) => block),
    knowledge ? { knowledge } : {},
  ).flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));

describe('look-alikes of senses that no rule names are not marked', () => {
  test.each([
    'Swab B12 and the glove had been stored in one bag.',
    'The Halden B12 comes in moss and oat, with washable covers.',
    'A mutant of strain B12 grew on plates.',
    'Firmware B12 fixes the clock drift.',
    'Every student who seeks an MS must hand in a thesis.',
  ])('%s', (text) => {
    expect(marks(text)).toEqual([]);
  });
});

test('the same name is marked where its words are those of the vitamin or the disease', () => {
  expect(marks('Most vegans need to take B12 every day.')).toEqual(['B12']);
  expect(marks('My sister has lived with MS for years.')).toEqual(['MS']);
});

test('a model learned from labelled text tells a name that the data alone cannot', () => {
  const knowledge: Knowledge = {
    topics: [
      {
        id: 'zinium',
        terms: ['zinium'],
        unsure: [{ term: 'zn', surfaces: { Zn: 0, '': -20 }, beside: [], cues: [] }],
      },
    ],
    lexicon: {},
    concepts: {},
    claims: [],
  };
  const reader = createRecogniser(knowledge);
  const example = (text: string, topic: string) => {
    const start = text.indexOf('Zn');
    return senseExamples(compile(knowledge), reader, blocksOfText(text), [
      { start, end: start + 2, topic },
    ]);
  };
  const who = ['Anna', 'Ben', 'Carla', 'Dan', 'Eva', 'Finn', 'Gita', 'Hal'];
  const examples = who.flatMap((name) => [
    ...example(`${name} swallowed Zn at breakfast.`, 'zinium'),
    ...example(`${name} drove along Zn at night.`, 'none'),
  ]);
  const senses = trainSenses(Array.from({ length: 8 }, () => examples).flat());
  expect(senses).toEqual(trainSenses(Array.from({ length: 8 }, () => examples).flat()));
  expect(marks('Ida swallowed Zn today.', { ...knowledge, senses })).toEqual(['Zn']);
  expect(marks('Ida drove along Zn today.', { ...knowledge, senses })).toEqual([]);
});

test('a name that the model settled says which words near it spoke for its meaning, names whole', () => {
  const why = (text: string) =>
    recognise(
      blocksOfText(text).map(({ block }) => block),
      { why: true },
    )[0]?.mentions.map((mention) => mention.why);
  // Which other words speak beside it is learned.
  expect(why('Fatigue in MS is common.')).toEqual([
    [{ decision: 'mention', rule: 'near', words: expect.arrayContaining(['Fatigue']) }],
  ]);
  expect(why('People with MS often take B12.')?.[0]?.[0]?.words).toContain('B12');
  // A full name needs no words beside it.
  expect(why('Multiple sclerosis is common.')).toEqual([[]]);
});
