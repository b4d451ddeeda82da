import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { shortcuts, shortcutsPage } from '../../../../entrypoints/options/shortcuts.ts';

it('the way to the keys is the browser’s own where it has one', () => {
  const open = vi.fn(async () => undefined);
  const commands = browser.commands as { openShortcutSettings?: typeof open };
  commands.openShortcutSettings = open;
  shortcutsPage()?.();
  expect(open).toHaveBeenCalledOnce();
  delete commands.openShortcutSettings;
});

it('there are no keys, and no way to them, where the browser knows none', async () => {
  const { commands } = browser;
  Object.assign(browser, { commands: undefined });
  try {
    expect(await shortcuts()).toEqual([]);
  } finally {
    Object.assign(browser, { commands });
  }
});
