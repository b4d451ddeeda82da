/** Numbers for pictures are the source's own, and nobody is named whom nobody saw. */
import { describe, expect, it } from 'vitest';
import hints from '../../../claims/data/study-hints.json';
import { numbersIn } from '../../../claims/lint/numbers.ts';
import type { Result, Source } from '../../../claims/schema.ts';

const files = import.meta.glob<Source>('../../../claims/data/studies/*.json', {
  eager: true,
  import: 'default',
});
const sources = Object.values(files);
const withResults = sources.filter((source) => source.custom.results.length > 0);

/** Whether a text prints the share as a percentage, to the digit it was rounded or cut to. */
function printsShare(numbers: readonly number[], share: number): boolean {
  return numbers.some((n) => Math.abs(n - share * 100) < 0.1);
}

function notIn(text: string, result: Result): number[] {
  const held = numbersIn(text);
  if (result.kind === 'effect') {
    return [result.value, result.low, result.high].map(Math.abs).filter((n) => !held.includes(n));
  }
  return result.groups.flatMap(({ count, of }) => [
    ...(held.includes(of) ? [] : [of]),
    ...(held.includes(count) || count === 0 || printsShare(held, count / of) ? [] : [count]),
  ]);
}

describe.each(withResults.map((source) => [source.id, source] as const))('%s', (_, source) => {
  const { finding, limit, results } = source.custom;

  it('draws only numbers that its text prints', () => {
    expect(results.flatMap((result) => notIn(`${finding} ${limit}`, result))).toEqual([]);
  });

  it('has intervals around their values and counts within their groups', () => {
    for (const result of results) {
      if (result.kind === 'effect') {
        expect(result.low).toBeLessThanOrEqual(result.value);
        expect(result.high).toBeGreaterThanOrEqual(result.value);
        expect(result.noDifference).toBe(/ratio/.test(result.measure) ? 1 : 0);
      } else {
        for (const { count, of } of result.groups) expect(count).toBeLessThanOrEqual(of);
      }
    }
  });
});

describe('pictures', () => {
  it('have their numbers: an attack study and three pooled ones', () => {
    const ids = withResults.map((source) => source.id);
    expect(ids).toEqual(
      expect.arrayContaining(['kocer-2009', 'dardiotis-2017', 'li-2020', 'abbasi-2025']),
    );
  });
});

describe('authors that nobody saw', () => {
  const kept = Object.entries(hints.authors).map(([id, names]) => [id, names[0] ?? ''] as const);

  it.each(kept)('%s: %s is not in the record', (id, surname) => {
    const source = sources.find((one) => one.id === id);
    expect(source).toBeDefined();
    expect(source?.author).toBeUndefined();
    const { seen: _, ...custom } = source?.custom ?? {};
    expect(JSON.stringify({ ...source, id: '', custom })).not.toContain(surname);
  });
});
