// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Proportions } from '../../../components/IconArray.tsx';
import { IconArray } from '../../../components/IconArray.tsx';
import type { Effect } from '../../../components/IntervalPlot.tsx';
import { IntervalPlot } from '../../../components/IntervalPlot.tsx';
import { alike } from '../../../components/numbers.ts';
import { Pictures } from '../../../components/Pictures.tsx';
import { scaleFor, sideOf } from '../../../components/scale.ts';
import { effects, proportions, source, sources } from './fixtures.ts';
import { mount } from './mount.tsx';

const dots = (root: HTMLElement) =>
  [...root.querySelectorAll('svg')].map((svg) => ({
    all: svg.querySelectorAll('circle').length,
    filled: svg.querySelectorAll('circle[fill="currentColor"]').length,
    says: svg.getAttribute('aria-label'),
  }));

const ofMany = (count: number, of: number): Proportions => ({
  kind: 'proportions',
  outcome: 'Low B12',
  groups: [{ name: 'people', count, of }],
});

describe('an icon array', () => {
  it('has one dot a person and says the same in a sentence', () => {
    const { root } = mount(<IconArray result={proportions as Proportions} />);
    expect(dots(root)).toEqual([
      { all: 35, filled: 7, says: 'people in an MS attack: 7 of 35' },
      { all: 30, filled: 1, says: 'healthy people: 1 of 30' },
    ]);
  });

  it('stands for hundredths above a hundred people, and says so', () => {
    const { root, text } = mount(<IconArray result={ofMany(43, 241)} />);
    expect(dots(root)).toEqual([{ all: 100, filled: 18, says: 'people: 43 of 241' }]);
    expect(text()).toContain('one in a hundred');
  });

  it.each([
    [0, 30],
    [30, 30],
    [100, 100],
  ])('draws %i of %i as it is', (count, of) => {
    const { root, text } = mount(<IconArray result={ofMany(count, of)} />);
    expect(dots(root)).toMatchObject([{ all: of, filled: count }]);
    expect(text()).not.toContain('one in a hundred');
  });
});

describe('an interval plot', () => {
  const rows = (effects as Effect[]).map((result) => ({ result }));

  it('says each result in a sentence with its numbers and what they mean', () => {
    const { root } = mount(<IntervalPlot rows={rows} />);
    const says = [...root.querySelectorAll('svg')].map((svg) => svg.getAttribute('aria-label'));
    expect(says[0]).toContain('people with MS against healthy people: SMD −0.09 (−0.31 to 0.13)');
    expect(says[0]).toContain('The range includes “no difference”.');
    expect(says[1]).toContain('The whole range lies below “no difference”.');
  });

  it('draws point, interval and the line of no difference on one scale', () => {
    const { root } = mount(<IntervalPlot rows={rows} />);
    const zeros = [...root.querySelectorAll('.cn-zero')].map((line) => line.getAttribute('x1'));
    expect(new Set(zeros).size).toBe(1);
    for (const [index, svg] of [...root.querySelectorAll('svg')].entries()) {
      const interval = svg.querySelectorAll('line')[1];
      const [low, high] = ['x1', 'x2'].map((end) =>
        Number.parseFloat(interval?.getAttribute(end) ?? ''),
      );
      const zero = Number.parseFloat(zeros[0] ?? '');
      // The first interval holds zero, the second lies to the left of it.
      expect((low ?? 0) < zero && zero < (high ?? 0)).toBe(index === 0);
    }
  });
});

describe('the pictures of a claim', () => {
  const entry = (id: string, results: unknown[], status = 'none') => ({
    source: source(
      { id, author: [{ family: id }] },
      { results, integrity: { status, asOf: '2026-11-22' } },
    ),
    bearing: 'supports' as const,
    says: 'x',
  });

  const says = (...ids: string[]) => ({ text: 'x', sources: ids });
  /** A claim whose answer, reason and size rest on the sources named. */
  const on = (...ids: string[]) => ({ answer: says(...ids), reason: says('z'), size: null });
  const answered = on('Li');
  const open = (root: HTMLElement) =>
    [...root.querySelectorAll('figure')].filter((figure) => figure.closest('details') === null);

  it('stand open where the answer rests on their source, and wait in a fold where it does not', () => {
    const both = [entry('Other', [proportions]), entry('Li', effects)];
    const { root, text } = mount(<Pictures claim={on('Li')} sources={both} />);
    expect(open(root).map((figure) => figure.textContent)).toEqual([
      expect.stringContaining('Vitamin B12'),
    ]);
    expect(text()).toContain('2 more pictures');
  });

  it('tell the main limit of a finding that carries no word of the answer', () => {
    const alone = [entry('Other', [proportions])];
    const { root, text } = mount(<Pictures claim={on('Li')} sources={alone} />);
    expect(open(root)).toEqual([]);
    expect(text()).toContain('1 picture from the studies');
    expect(text()).toContain('Main limit: No systematic search and no trial.');
    expect(mount(<Pictures claim={on('Other')} sources={alone} />).text()).not.toContain('limit');
  });

  it('are none where there are no numbers', () => {
    expect(mount(<Pictures claim={answered} sources={[entry('a', [])]} />).text()).toBe('');
  });

  it('put results for one outcome by several studies on one scale', () => {
    const { root } = mount(
      <Pictures claim={answered} sources={[entry('Li', effects), entry('Abbasi', effects)]} />,
    );
    const [first] = [...root.querySelectorAll('figure')];
    expect(first?.querySelectorAll('svg').length).toBe(2);
    expect(first?.textContent).toContain('Li 2005');
    expect(first?.textContent).toContain('Abbasi 2005');
  });

  it('leave out what is background only', () => {
    const background = { ...entry('a', effects), bearing: 'context' as const };
    expect(mount(<Pictures claim={answered} sources={[background]} />).text()).toBe('');
  });

  it('leave out what was retracted', () => {
    expect(
      mount(<Pictures claim={answered} sources={[entry('a', effects, 'retracted')]} />).text(),
    ).toBe('');
    const withRetracted = mount(<Pictures claim={answered} sources={sources} />);
    expect(withRetracted.root.querySelectorAll('figure').length).toBe(1);
  });
});

describe('the scale', () => {
  const interval = (low: number, value: number, high: number, noDifference = 0) => ({
    low,
    value,
    high,
    noDifference,
  });

  it('keeps all ends and the line of no difference inside', () => {
    const all = [interval(2, 3, 4), interval(-9, -8, -7)];
    const at = scaleFor(all);
    for (const x of [2, 4, -9, 0]) {
      expect(at(x)).toBeGreaterThan(0);
      expect(at(x)).toBeLessThan(100);
    }
    expect(at(-9)).toBeLessThan(at(0));
  });

  it('lays ratios out so that half and double are as far from the line', () => {
    const at = scaleFor([interval(0.5, 1, 2, 1)]);
    expect(at(1) - at(0.5)).toBeCloseTo(at(2) - at(1), 9);
  });

  it('stands a single point in its place without dividing by nothing', () => {
    expect(Number.isFinite(scaleFor([interval(0, 0, 0)])(0))).toBe(true);
  });

  it.each([
    [interval(-2, -1, -0.1), 'below'],
    [interval(-2, -1, 0), 'crosses'],
    [interval(0, 1, 2), 'crosses'],
    [interval(1.1, 2, 3, 1), 'above'],
  ] as const)('tells on which side an interval lies', (of, side) => expect(sideOf(of)).toBe(side));
});

it('writes the numbers of one plot with alike decimals and a true minus sign', () => {
  const write = alike([{ value: -0.5, low: -1.25, high: 1000 }], 'en-US');
  expect([-0.5, 1000, 0].map(write)).toEqual(['−0.50', '1,000.00', '0.00']);
});
