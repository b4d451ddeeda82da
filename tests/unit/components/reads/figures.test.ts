import { expect, it } from 'vitest';
import accuracy from '../../../../claims/data/accuracy.json';
import { rowsOf } from '../../../../components/reads/figures.ts';

const share = { value: 0.5, of: 2, right: 1, low: 0.1, high: 0.9 };

it('shows what was measured and leaves out what was not', () => {
  expect(rowsOf({ 'claims precision': share })).toEqual([
    { what: 'reads.measure.claims', precision: share, recall: undefined },
  ]);
});

it('knows the names under which the evaluation writes its figures', () => {
  const whats = rowsOf(accuracy.passages.figures).map(({ what }) => what);
  expect(whats).toEqual(
    expect.arrayContaining(['reads.measure.b12', 'reads.measure.ms', 'reads.measure.claims']),
  );
});
