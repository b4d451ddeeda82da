/** Each study is an item of CSL-JSON 1.0.2: nothing in it that the format does not know. */
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../claims/schema.ts';

const files = import.meta.glob<Source>('../../../claims/data/studies/*.json', {
  eager: true,
  import: 'default',
});

/** Variables of the format that hold text, of those that a source of ours could need. */
const texts = new Set(
  'id type language journalAbbreviation title title-short container-title container-title-short collection-title publisher publisher-place volume issue page number number-of-pages edition section version genre medium status jurisdiction authority event event-place DOI PMID PMCID ISBN ISSN URL note abstract keyword source'.split(
    ' ',
  ),
);
const dates = new Set(['issued', 'accessed', 'original-date', 'event-date', 'submitted']);
const names = new Set(['author', 'editor', 'translator', 'contributor', 'collection-editor']);
const nameParts = new Set(['family', 'given', 'literal', 'suffix', 'non-dropping-particle']);
const types = new Set(
  'article article-journal article-magazine article-newspaper bill book chapter dataset document legislation paper-conference post-weblog regulation report review standard thesis webpage'.split(
    ' ',
  ),
);

const isDate = (value: unknown) => {
  const parts = (value as { 'date-parts'?: unknown[][] })['date-parts'];
  return (
    Object.keys(value as object).join() === 'date-parts' &&
    parts?.length === 1 &&
    parts[0] !== undefined &&
    parts[0].length >= 1 &&
    parts[0].length <= 3 &&
    parts[0].every(Number.isInteger)
  );
};

const isName = (value: unknown) =>
  Object.entries(value as object).every(
    ([part, text]) => nameParts.has(part) && typeof text === 'string',
  );

function foreign(item: object): string[] {
  return Object.entries(item)
    .filter(([key, value]) => {
      if (key === 'custom') return typeof value !== 'object';
      if (texts.has(key)) return typeof value !== 'string';
      if (dates.has(key)) return !isDate(value);
      if (names.has(key)) return !(Array.isArray(value) && value.every(isName));
      return true;
    })
    .map(([key]) => key);
}

describe.each(Object.values(files).map((source) => [source.id, source] as const))(
  '%s',
  (_, source) => {
    it('is CSL-JSON', () => {
      expect(types).toContain(source.type);
      expect(foreign(source)).toEqual([]);
    });
  },
);

describe('the check', () => {
  it('sees what the format does not know', () => {
    expect(
      foreign({ id: 'x', type: 'book', pmid: '1', issued: { year: 1 }, author: ['A'] }),
    ).toEqual(['pmid', 'issued', 'author']);
  });
});
