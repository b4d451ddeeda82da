import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { turnSite } from '../../../../entrypoints/background/siteKey.ts';
import { keepTab, pauseTab, pauseUntil } from '../../../../entrypoints/shared/session.ts';
import type { Settings } from '../../../../entrypoints/shared/settings.ts';
import { changeSettings, settings } from '../../../../entrypoints/shared/store.ts';

const front = { url: 'https://a.org/page', incognito: false };
const popup = vi.fn(async () => undefined);
const sites = async () => (await settings()).sites;

beforeEach(async () => {
  fakeBrowser.reset();
  popup.mockClear();
  vi.spyOn(browser.action, 'openPopup').mockImplementation(popup as never);
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
  await keepTab(1, { site: 'a.org', incognito: false });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('turning a site off where Claimnote is on', () => {
  it.each(['off', 'toggle'] as const)('writes the rule and opens nothing: %s', async (way) => {
    await turnSite(1, front, way);
    expect(await sites()).toEqual({ 'a.org': 'off' });
    expect(popup).not.toHaveBeenCalled();
  });

  it('says so by the popup in a tab older than our script in it', async () => {
    await turnSite(2, front, 'toggle');
    expect(await sites()).toEqual({ 'a.org': 'off' });
    expect(popup).toHaveBeenCalledOnce();
  });
});

describe('where it is off', () => {
  const off: Partial<Settings>[] = [{ sites: { 'a.org': 'off' } }, { mode: 'chosen', sites: {} }];
  it.each(off)('by %j: the key turns it on, the menu says how things stand', async (change) => {
    await changeSettings(() => change);
    await turnSite(1, front, 'off');
    expect(await sites()).toEqual(change.sites);
    expect(popup).toHaveBeenCalledOnce();
    await turnSite(1, front, 'toggle');
    expect(await sites()).toEqual(change.mode === 'chosen' ? { 'a.org': 'on' } : {});
    expect(popup).toHaveBeenCalledOnce();
  });

  it.each<[string, () => Promise<void>]>([
    ['off on all sites', () => changeSettings(() => ({ everywhere: false }))],
    ['paused on this page', () => pauseTab(1, 'page')],
    ['paused in this tab', () => pauseTab(1, 'tab')],
    ['paused for some minutes', () => pauseUntil(Date.now() + 60_000)],
  ])('%s, no rule is written unseen: the popup says how things stand', async (_, rest) => {
    await rest();
    for (const way of ['off', 'toggle'] as const) await turnSite(1, front, way);
    expect(await sites()).toEqual({});
    expect(popup).toHaveBeenCalledTimes(2);
  });

  it('cannot run there: nothing is written, and the popup says why', async () => {
    await turnSite(1, { url: 'about:blank', incognito: false }, 'toggle');
    expect(await sites()).toEqual({});
    expect(popup).toHaveBeenCalledOnce();
  });
});
