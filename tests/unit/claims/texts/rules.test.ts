import { describe, expect, it } from 'vitest';
import { adviceIn } from '../../../../claims/lint/advice.ts';
import { readingGrade } from '../../../../claims/lint/grade.ts';
import { numbersIn, numbersWithoutSource } from '../../../../claims/lint/numbers.ts';
import type { Source } from '../../../../claims/schema.ts';

describe('advice', () => {
  it.each([
    'Take a B12 pill every day.',
    'Do not stop your MS drug.',
    'B12 is cheap. Ask for a shot.',
    'You should get a blood test.',
    'Low B12 is common, so check your level.',
    'Never replace an MS drug with a vitamin.',
  ])('is found in %j', (text) => {
    expect(adviceIn(text)).not.toBeNull();
  });

  it.each([
    'MS groups say that supplements should never replace MS drugs.',
    'Doctors start with a blood test.',
    'Talk to your clinician before you change a treatment.',
    'Test results can be wrong.',
    'UK dietitians do not advise B12 for MS.',
  ])('is not seen in %j', (text) => {
    expect(adviceIn(text)).toBeNull();
  });
});

describe('reading grade', () => {
  it('is low for short plain words and high for long ones', () => {
    expect(readingGrade('The cat sat on the mat. It was warm.')).toBeLessThan(2);
    expect(
      readingGrade(
        'Observational investigations demonstrate heterogeneous epidemiological associations.',
      ),
    ).toBeGreaterThan(14);
  });

  it('counts exempt terms as one syllable and leaves names out', () => {
    const hard = 'Low methylcobalamin and homocysteine.';
    expect(readingGrade(hard)).toBeLessThan(readingGrade('Low sensitivities and characteristics.'));
    const title = 'Observational Investigations of Heterogeneity';
    expect(readingGrade(`We read ${title}.`, [title])).toBeLessThan(
      readingGrade(`We read ${title}.`),
    );
  });

  it('does not take a decimal point for the end of a sentence', () => {
    const long = 'The mean of the first group was 0.5 points more than that of the next one';
    expect(readingGrade(`${long}.`)).toBeCloseTo(readingGrade(`${long.replace('0.5', '5')}.`), 5);
  });
});

describe('numbers', () => {
  const source = {
    custom: { finding: 'Low B12 in 20% of 35 people; 1,000 mcg a day; SMD -0.09.', results: [] },
    issued: { 'date-parts': [[2009, 3]] },
  } as unknown as Source;

  it('are read from the text, names left out', () => {
    expect(numbersIn('B12 in 35 people with 1,000 mcg, 3-4 months, NG220, −0.09')).toEqual([
      35, 1000, 3, 4, 0.09,
    ]);
  });

  it('pass when a cited record holds them', () => {
    expect(numbersWithoutSource('In 2009, 20% of 35 people; 1000 mcg.', [source])).toEqual([]);
  });

  it('fail when no cited record holds them', () => {
    expect(numbersWithoutSource('Low B12 in 36 people.', [source])).toEqual(['36']);
    expect(numbersWithoutSource('Low B12 in 35 people.', [])).toEqual(['35']);
  });

  it('take "1 in 5" for 20 % and not for another share', () => {
    expect(numbersWithoutSource('About 1 in 5 had low B12.', [source])).toEqual([]);
    expect(numbersWithoutSource('About 1 in 2 had low B12.', [source])).not.toEqual([]);
  });
});
