import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pushChanges } from '../../../../entrypoints/background/push.ts';
import { keepTab } from '../../../../entrypoints/shared/session.ts';
import { overlayKey, settingsKey } from '../../../../entrypoints/shared/store.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
});
afterEach(() => vi.unstubAllGlobals());

it('tells private tabs, and no others, what their sites come to when a site is turned off outside', async () => {
  await keepTab(1, { incognito: false });
  await keepTab(2, { incognito: true });
  await browser.storage.session.set({ [overlayKey]: { sites: { 'a.org': 'off' } } });
  const told = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined as never);
  pushChanges();
  await browser.storage.local.set({ [settingsKey]: { sites: { 'b.org': 'off' } } });
  const body = { sites: { 'a.org': 'off', 'b.org': 'off' } };
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(told.mock.calls).toEqual([[2, { to: 'frame', name: 'overlay', body }]]);
  told.mockRestore();
});
