import { describe, expect, it } from 'vitest';
import { bundledKnowledge } from '../../../../claims/recognise/bundled.ts';
import { gramFilter, gramsOf } from '../../../../claims/recognise/grams.ts';
import type { TopicData } from '../../../../claims/recognise/knowledge.ts';
import { firstLookOf, looker } from '../../../../claims/recognise/prefilter.ts';

const { topics } = bundledKnowledge();
const mayHold = gramFilter(firstLookOf(topics).grams);

const spelled = ({ terms, foreign = {}, unsure = [] }: TopicData): string[] =>
  [...terms, ...Object.values(foreign).flat(), ...unsure.map(({ term }) => term)].map((name) =>
    name.replace(/^=|\*$/g, '').trim(),
  );

describe.each(topics)('the first look at texts with a name of $id', (topic) => {
  it.each(spelled(topic))('%s', (name) => {
    for (const way of [name, name.toUpperCase(), name.replaceAll(' ', '-')]) {
      expect(mayHold(way), way).toBe(true);
      expect(mayHold(`Some words on ${way}, and more.`), way).toBe(true);
    }
  });
});

it('turns plain text down', () => {
  expect(mayHold('Nothing in these words has to do with it, in terms of what follows.')).toBe(
    false,
  );
});

it('looks for the rarest letters of a name, for a short one with its edges', () => {
  expect(gramsOf('multiple sclerosis')).toEqual(['cler']);
  expect(gramsOf('ms')).toEqual(['_ms_']);
  expect(gramsOf('m s')).toEqual(['m_s_']);
  expect(gramsOf('b 12')).toEqual(['*_12', '*b12']);
});

it('sees a short name in capitals where blocks meet without white space', () => {
  const look = looker(firstLookOf(topics));
  for (const joined of ['a diseaseMSand others', 'una enfermedadEMy otras', 'itM.S.']) {
    expect(look(joined, true), joined).toBe(true);
    expect(look(joined), joined).toBe(false);
  }
  expect(look('itemsystems', true)).toBe(false);
});

it('needs no hints: a topic without them is known by the longest word of each name', () => {
  const look = looker(firstLookOf([{ id: 'x', terms: ['folic acid', 'methotrex*'] }]));
  expect(look('About FOLIC acid.')).toBe(true);
  expect(look('Some methotrexate.')).toBe(true);
  expect(look('Nothing acid, no frolic here.')).toBe(false);
});
