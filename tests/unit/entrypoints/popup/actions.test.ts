// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { actionsOn } from '../../../../entrypoints/popup/actions.ts';
import { pausesOf, pauseTab, pauseUntil } from '../../../../entrypoints/shared/session.ts';

const tab = { id: 5, url: 'https://a.org/', site: 'a.org', incognito: false, loading: false };
const { setPause, askAccess } = actionsOn(tab);

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('pauses', () => {
  it.each(['page', 'tab'] as const)('of this %s leave the 15 minutes alone', async (pause) => {
    const until = Date.now() + 60_000;
    await pauseUntil(until);
    setPause(pause, true);
    await vi.waitFor(async () => expect(await pausesOf(5)).toMatchObject({ until, [pause]: true }));
    setPause(pause, false);
    await vi.waitFor(async () => expect(await pausesOf(5)).toMatchObject({ [pause]: false }));
    expect(await pausesOf(5)).toMatchObject({ until });
  });

  it('of 15 minutes leave that of the tab alone', async () => {
    await pauseTab(5, 'tab');
    setPause('quarter', true);
    await vi.waitFor(async () => expect((await pausesOf(5)).until).not.toBeNull());
    const minutes = (((await pausesOf(5)).until ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14.9);
    expect(minutes).toBeLessThanOrEqual(15);
    setPause('quarter', false);
    await vi.waitFor(async () => expect((await pausesOf(5)).until).toBeNull());
    expect(await pausesOf(5)).toMatchObject({ tab: true });
  });
});

describe('asking for access', () => {
  it.each([
    [true, 1],
    [false, 0],
  ])('granted: %s → pages loaded anew: %d', async (granted, times) => {
    const request = vi.spyOn(browser.permissions, 'request').mockResolvedValue(granted as never);
    const reload = vi.spyOn(browser.tabs, 'reload').mockResolvedValue(undefined as never);
    askAccess();
    expect(request).toHaveBeenCalledOnce();
    await new Promise((done) => setTimeout(done));
    expect(reload).toHaveBeenCalledTimes(times);
  });
});
