import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addMenu } from '../../../../entrypoints/background/menu.ts';
import { listenToShortcuts } from '../../../../entrypoints/background/shortcuts.ts';
import { welcome } from '../../../../entrypoints/background/welcome.ts';

/** All that a reader can right-click on in a page. */
const everywhere = ['page', 'frame', 'selection', 'link', 'editable', 'image', 'video', 'audio'];

const installed = (reason: string) => fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
const open = vi.fn(async () => undefined);
const create = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  for (const one of [open, create]) one.mockClear();
  vi.spyOn(browser.tabs, 'create').mockImplementation(open as never);
  vi.spyOn(browser.contextMenus, 'removeAll').mockResolvedValue(undefined as never);
  vi.spyOn(browser.contextMenus, 'create').mockImplementation(create as never);
  vi.spyOn(browser.contextMenus.onClicked, 'addListener').mockReturnValue(undefined);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
});
afterEach(() => vi.restoreAllMocks());

it('the welcome page opens once: after the installation, and after no update', async () => {
  welcome();
  await installed('install');
  expect(open.mock.calls).toEqual([[{ url: browser.runtime.getURL('/welcome.html' as never) }]]);
  for (const reason of ['update', 'browser_update', 'shared_module_update'])
    await installed(reason);
  expect(open).toHaveBeenCalledOnce();
});

it('the menu is made at the installation and anew at each update: for a selection, and wherever one can right-click', async () => {
  addMenu();
  for (const reason of ['install', 'update']) {
    create.mockClear();
    await installed(reason);
    expect(create.mock.calls.map(([{ id, contexts }]) => [id, contexts])).toEqual([
      ['evidence', ['selection']],
      ['site-off', expect.arrayContaining(everywhere)],
    ]);
  }
});

it('in Firefox for Android, which has neither menus nor keys for extensions, the rest works', async () => {
  const { contextMenus, commands } = browser;
  Object.assign(browser, { contextMenus: undefined, commands: undefined });
  try {
    addMenu();
    listenToShortcuts();
    welcome();
    await installed('install');
    expect(open).toHaveBeenCalledOnce();
  } finally {
    Object.assign(browser, { contextMenus, commands });
  }
});
