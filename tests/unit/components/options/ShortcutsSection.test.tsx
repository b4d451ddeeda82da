// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { ShortcutsSection } from '../../../../components/options/ShortcutsSection.tsx';
import { mount } from '../mount.tsx';

const keys = [{ name: 'next', description: 'Go on', keys: 'Alt+Shift+J' }];

it('names the keys, and the way to change them', async () => {
  const change = vi.fn();
  const shown = mount(<ShortcutsSection shortcuts={keys} change={change} />);
  expect(shown.text()).toContain('Go onAlt+Shift+J');
  await shown.press('Change the keys');
  expect(change).toHaveBeenCalledOnce();
});

it('says so where the browser has none, and sends nobody to a page that it does not have', () => {
  const shown = mount(<ShortcutsSection shortcuts={[]} change={null} />);
  expect(shown.text()).toContain('This browser has no keyboard shortcuts for extensions.');
  expect(shown.text()).not.toContain('Add-ons and themes');
  expect(shown.root.querySelector('button')).toBeNull();
});
