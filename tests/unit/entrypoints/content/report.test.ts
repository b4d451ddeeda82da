// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { ClaimMade } from '../../../../components/oneSentence.ts';
import { reportOf } from '../../../../entrypoints/content/report.ts';

/** A page's ledger of sentences, each with what it claims. */
function ledgerOf(sentences: ClaimMade[][]) {
  let key = 0;
  const items = sentences.flatMap((claims, at) => {
    const text = `Sentence ${at}.`;
    const place = { entry: { block: { text } }, start: 0, end: text.length };
    return claims.map(([id, stance, fit]) => ({
      ...place,
      key: key++,
      kind: 'claim',
      id,
      stance,
      fit,
    }));
  });
  return { ledger: { items: () => items }, done: true } as never;
}

it('tells of every sentence what it claims, also of those that the list has no room for', () => {
  const plain: ClaimMade[] = [['b12-food-sources', 'asserts', 'fair']];
  const both: ClaimMade[] = [...plain, ['b12-cures-ms', 'denies', 'fair']];
  const last: ClaimMade[] = [['b12-safety', 'asserts', 'overstated']];
  const many = [...Array.from({ length: 400 }, () => plain), both, both, last];
  const { items, counts, kinds } = reportOf(ledgerOf(many));
  expect(items).toHaveLength(300);
  expect(counts).toMatchObject({ claims: 405, sentences: 403 });
  expect(kinds).toEqual([
    { claims: plain, count: 400 },
    { claims: both, count: 2 },
    { claims: last, count: 1 },
  ]);
});

it('has an end where no two sentences are alike, and still counts them all', () => {
  const each = Array.from({ length: 700 }, (_, at): ClaimMade[] => [[`c${at}`, 'asserts', 'fair']]);
  const { counts, kinds } = reportOf(ledgerOf(each));
  expect([counts.sentences, kinds.length]).toEqual([700, 300]);
});
