import { expect, it } from 'vitest';
import { arrange } from '../../../../entrypoints/content/arrange.ts';
import type { Entry, Item } from '../../../../entrypoints/content/ledger.ts';

const first = {} as Element;
const second = {} as Element;
const item = (kind: Item['kind'], id: string, start = 0): Item =>
  ({ kind, id, start, end: start + 5 }) as Item;
const entry = (section: Element | null, ...items: Item[]): Entry =>
  ({ section, items }) as Partial<Entry> as Entry;

const [m1, m2, m3, m4] = [
  item('mention', 'b12'),
  item('mention', 'b12', 9),
  item('mention', 'ms', 20),
  item('mention', 'b12'),
];
const [c1, c2] = [item('claim', 'one', 30), item('claim', 'two', 30)];
const study = item('study', 'miller-2005', 40);
const page = [entry(first, c1, c2, study, m1, m2, m3), entry(second, m4)];

it('marks claims alone where the reader wants only those', () => {
  expect([...arrange(page, 'claims').shown]).toEqual([c1, c2]);
});

it('marks claims, studies and the first mention of a topic in a section', () => {
  expect([...arrange(page, 'section').shown]).toEqual([c1, c2, study, m1, m3, m4]);
});

it('leaves a mention to the mark of the claim that it lies in', () => {
  const inside = item('mention', 'ms', 30);
  const later = item('mention', 'ms', 60);
  expect([...arrange([entry(first, c1, inside, later)], 'section').shown]).toEqual([c1]);
  expect(arrange([entry(first, c1, inside)], 'all').shown.has(inside)).toBe(true);
});

it('marks everything where the reader wants that', () => {
  expect(arrange(page, 'all').shown.size).toBe(7);
});

it('paints one mark for two claims of one sentence', () => {
  const { shown, painted } = arrange(page, 'claims');
  expect(shown.has(c2)).toBe(true);
  expect([...painted]).toEqual([c1]);
});
