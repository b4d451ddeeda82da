// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Direction } from '../../../components/Direction.tsx';
import { claim, parts } from './fixtures.ts';
import { mount } from './mount.tsx';

const [first, second] = parts;

it('is one word for a claim without parts', () => {
  const { text } = mount(<Direction claim={claim({ direction: 'limited', parts: [] })} />);
  expect(text()).toBe('Limited: few or small studies');
});

it('is told part by part where the parts point to different sides', () => {
  if (!first || !second) throw new Error('the fixture has two parts');
  const differing = [
    { ...first, part: 'in deficiency', direction: 'supported' as const },
    { ...second, part: 'in MS', direction: 'unsupported' as const },
  ];
  const third = { ...first, part: 'in general', direction: 'supported' as const };
  const { root, text } = mount(
    <Direction claim={claim({ direction: 'limited', parts: [...differing, third] })} />,
  );
  const lines = [...root.querySelectorAll('li')].map((line) => line.textContent);
  expect(lines).toEqual(['Supported – in deficiency; in general', 'Unsupported – in MS']);
  expect(text()).not.toContain('Limited');
});
