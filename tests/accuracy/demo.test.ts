import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../tools/read/documents.ts';
import { recognised } from '../tools/read/recognised.ts';

interface Expected {
  claims: { claim: string; stance: string; sentence: string }[];
  studies: { study: string; words: string }[];
  never: { words: string; in: string }[];
}

const folder = 'tests/pages/demo';
const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected;
const [article] = readDocuments(`${folder}/index.html`);
const text = article?.text ?? '';
const found = recognised(article?.blocks ?? []);

function placeOf(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`the article does not say "${words}"`);
  return { start, end: start + words.length };
}

const within = <T extends { start: number; end: number }>(
  list: readonly T[],
  words: string,
): T[] => {
  const place = placeOf(words);
  return list.filter(({ start, end }) => start < place.end && end > place.start);
};

describe('the sample article', () => {
  it.each(expected.claims)('makes $claim', ({ claim, stance, sentence }) => {
    // A sentence can make its claim in two halves.
    const made = new Set(within(found.claims, sentence).map((one) => `${one.claim} ${one.stance}`));
    expect([...made]).toEqual([`${claim} ${stance}`]);
  });

  it('makes no other claim', () => {
    const sentences = expected.claims.map(({ sentence }) => placeOf(sentence));
    const others = found.claims.filter(
      (one) => !sentences.some(({ start, end }) => one.start < end && one.end > start),
    );
    expect(others.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  it.each(expected.studies)('names $study', ({ study, words }) => {
    expect(within(found.studies, words).map((one) => one.study)).toContain(study);
  });

  it.each(expected.never)('does not mean the topic by "$words" in "$in"', (trap) => {
    const start = placeOf(trap.in).start + trap.in.indexOf(trap.words);
    const end = start + trap.words.length;
    expect(found.mentions.filter((one) => one.start < end && one.end > start)).toEqual([]);
  });
});
