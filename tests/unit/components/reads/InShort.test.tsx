// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Share } from '../../../../components/reads/figures.ts';
import { InShort } from '../../../../components/reads/InShort.tsx';
import { mount } from '../mount.tsx';

const share = (value: number): Share => ({ value, of: 100, right: 100 * value, low: 0, high: 1 });
const texts = (right: number, found: number) => ({
  texts: 9,
  figures: { 'claims precision': share(right), 'claims recall': share(found) },
});
const none = { texts: 0, figures: {} };

it('tells of whole articles as of short passages: neither stands for the other', () => {
  const { text } = mount(<InShort passages={texts(0.938, 0.586)} articles={texts(0.94, 0.44)} />);
  expect(text()).toMatch(/In short passages, .* about 94 are right; .* it finds about 59\./);
  expect(text()).toMatch(/In whole articles, about 94 of 100 are right, .* it finds about 44\./);
});

it('says nothing of what was not measured', () => {
  const shown = mount(<InShort passages={texts(0.9, 0.8)} articles={none} />);
  expect(shown.text()).not.toContain('articles');
  shown.show(<InShort passages={none} articles={none} />);
  expect(shown.text()).toBe('');
});
