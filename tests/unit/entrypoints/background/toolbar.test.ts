import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showState, showTab } from '../../../../entrypoints/background/toolbar.ts';
import { keepTab, pauseTab } from '../../../../entrypoints/shared/session.ts';
import { changeSettings } from '../../../../entrypoints/shared/store.ts';

const icon = vi.fn(async (_: { path: Record<number, string> }) => undefined);

beforeEach(async () => {
  fakeBrowser.reset();
  icon.mockClear();
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
  vi.spyOn(browser.action, 'setIcon').mockImplementation(icon as never);
  vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue(undefined as never);
  vi.spyOn(browser.action, 'setTitle').mockResolvedValue(undefined as never);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
  await keepTab(1, { site: 'a.org', incognito: false });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const shown = async () => {
  await showTab(1);
  return icon.mock.lastCall;
};
const colour = [{ tabId: 1, path: { 16: '/icon/16.png', 32: '/icon/32.png' } }];
const grey = [{ tabId: 1, path: { 16: '/icon/off-16.png', 32: '/icon/off-32.png' } }];

it('is in colour where it is on', async () => {
  expect(await shown()).toEqual(colour);
});

it.each<[string, () => Promise<void>]>([
  ['off for the site', () => changeSettings(() => ({ sites: { 'a.org': 'off' } }))],
  ['off on all sites', () => changeSettings(() => ({ everywhere: false }))],
  ['not among the chosen sites', () => changeSettings(() => ({ mode: 'chosen' }))],
  ['paused', () => pauseTab(1, 'tab')],
])('is grey where it is %s', async (_, rest) => {
  await rest();
  expect(await shown()).toEqual(grey);
});

it('is not touched where no script of ours has asked', async () => {
  await showTab(2);
  expect(icon).not.toHaveBeenCalled();
});

it('is set a few times a second at most, however often a tab changes, and is right in the end', async () => {
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined as never);
  vi.useFakeTimers();
  try {
    showState();
    for (let n = 0; n < 100; n++) {
      await pauseTab(1, n % 2 === 0 ? 'page' : null);
      await vi.advanceTimersByTimeAsync(10);
    }
    await pauseTab(1, 'page');
    await vi.advanceTimersByTimeAsync(1000);
    expect(icon.mock.calls.length).toBeLessThan(8);
    expect(icon.mock.lastCall).toEqual(grey);
  } finally {
    vi.useRealTimers();
  }
});
