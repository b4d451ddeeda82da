import { expect, test } from 'vitest';
import { examplesOf } from '../../../claims/learn/examples.ts';
import { lessonOf, trainModels } from '../../../claims/learn/train.ts';
import { compile } from '../../../claims/recognise/compile.ts';
import {
  blocksOfText,
  createRecogniser,
  type Knowledge,
  recognise,
} from '../../../claims/recognise/index.ts';
import { foldsOf } from '../../tools/learn/families.ts';
import type { LearningText } from '../../tools/learn/inputs.ts';
import { mistakesIn } from '../../tools/learn/mistakes.ts';

const none = { mentions: [], claims: [], hard_negatives: [], isArticle: false };
const textOf = (id: string, text: string, file = 'dev'): LearningText => ({
  ...none,
  id,
  text,
  file,
});

test('a text and its near-relatives are in one fold, and no relative of it is learned from there', () => {
  const one = textOf('1', 'The nurse gave her an injection of the vitamin every week in spring.');
  const like = textOf('2', 'The nurse gave her an injection of the vitamin every week in autumn.');
  const copy = textOf('3', 'A nurse gave her an injection of the vitamin every week.', 'learn');
  const other = textOf('4', 'Trains to the coast were late again on Friday, said the mayor.');
  const far = textOf(
    '5',
    'Nothing here is shared with any of the other texts of this test.',
    'learn',
  );
  const { of, barred } = foldsOf([one, other, like, copy, far], [one, other, like], 2);
  expect(of.get(like)).toBe(of.get(one));
  expect(of.get(other)).not.toBe(of.get(one));
  expect([...barred.get(copy)!]).toEqual([of.get(one)]);
  expect(barred.has(far)).toBe(false);
});

test('a denial shown as an assertion is always listed, other mistakes when asked for', () => {
  const text = {
    ...textOf('1', 'It does not. It may.'),
    claims: [
      { start: 0, end: 12, claim: 'works', stance: 'denies' as const },
      { start: 13, end: 20, claim: 'works', stance: 'hedges' as const },
    ],
  };
  const claim = { claim: 'works', stance: 'asserts' as const, fit: 'fair' as const };
  const said = () => ({
    mentions: [],
    studies: [],
    claims: [
      { start: 0, end: 12, ...claim },
      { start: 13, end: 20, ...claim },
    ],
  });
  expect(mistakesIn([text], said, false)).toEqual([
    '1 TURNED denies -> asserts, works: It does not.',
  ]);
  expect(mistakesIn([text], said, true)).toContain('1 hedges -> asserts, works: It may.');
});

test('models learned from a few sentences tell a claim and its stance in sentences like them', () => {
  const knowledge: Knowledge = {
    topics: [{ id: 'zinium', terms: ['zinium'] }],
    lexicon: {},
    concepts: {},
    claims: [
      {
        claim: 'heals',
        fit: { asserts: 'overstated', hedges: 'fair', denies: 'fair', asks: 'fair' },
        frames: {},
      },
    ],
  };
  const c = compile(knowledge);
  const reader = createRecogniser(knowledge);
  const lessons = (text: string, stance: 'asserts' | 'denies' | null) =>
    examplesOf(
      c,
      reader,
      blocksOfText(text),
      stance ? [{ start: 0, end: text.length, claim: 'heals', stance, fit: 'fair' }] : [],
    ).map((one) => [lessonOf(c, one), 1] as const);
  const who = ['Anna', 'Ben', 'Carla', 'Dan', 'Eva', 'Finn', 'Gita', 'Hal'];
  const all = who.flatMap((name) => [
    ...lessons(`${name} says that zinium heals wounds.`, 'asserts'),
    ...lessons(`${name} says that zinium never heals wounds.`, 'denies'),
    ...lessons(`${name} bought zinium at the shop.`, null),
  ]);
  const models = trainModels(c, Array.from({ length: 8 }, () => all).flat());
  const claims = (text: string) =>
    recognise(
      blocksOfText(text).map(({ block }) => block),
      { knowledge: { ...knowledge, models } },
    ).flatMap((found) => found.claims.map(({ claim, stance }) => `${claim} ${stance}`));
  expect(claims('Ida says that zinium heals wounds.')).toEqual(['heals asserts']);
  expect(claims('Ida says that zinium never heals wounds.')).toEqual(['heals denies']);
  expect(claims('Ida bought zinium at the shop.')).toEqual([]);
});
