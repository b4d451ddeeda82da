import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withSite } from '../../../../entrypoints/shared/siteRule.ts';
import {
  changeSettings,
  NotRead,
  NotSaved,
  overlayKey,
  privateOverlay,
  settings,
  watchSettings,
} from '../../../../entrypoints/shared/store.ts';

const turn = (site: string, on: boolean, privately = false) =>
  changeSettings((now) => ({ sites: withSite(site, on, now) }), privately);

beforeEach(() => {
  fakeBrowser.reset();
  const request = (_: string, run: () => unknown) => run();
  vi.stubGlobal('navigator', { locks: { request } });
});
afterEach(() => vi.unstubAllGlobals());

describe('a store that gives nothing out', () => {
  beforeEach(() => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('broken'));
  });
  afterEach(() => vi.restoreAllMocks());

  it('is told from one that holds nothing, so that a site turned off is not turned on', async () => {
    await expect(settings()).rejects.toThrow(NotRead);
  });

  it('is not written over', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    await expect(turn('a.org', false)).rejects.toThrow(NotSaved);
    expect(set).not.toHaveBeenCalled();
  });

  it('leaves those who follow it with what they knew', async () => {
    const told = vi.fn();
    const off = new AbortController();
    watchSettings(told, off.signal);
    await browser.storage.local.set({ settings: { version: 1 } });
    expect(told).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    await turn('a.org', false);
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    off.abort();
  });
});

describe('what is changed in private windows', () => {
  it('holds there alone', async () => {
    await turn('a.org', false, true);
    expect((await settings(true)).sites).toEqual({ 'a.org': 'off' });
    expect((await settings()).sites).toEqual({});
    expect(await browser.storage.local.get()).toEqual({});
  });

  it('lets every other site follow what is changed outside', async () => {
    await turn('kept.org', false);
    await turn('a.org', false, true);
    await turn('b.org', false);
    await turn('kept.org', true);
    expect((await settings(true)).sites).toEqual({ 'a.org': 'off', 'b.org': 'off' });
  });

  it('is forgotten where it was taken back', async () => {
    await turn('a.org', false, true);
    await turn('a.org', true, true);
    await turn('a.org', false);
    expect((await settings(true)).sites).toEqual({ 'a.org': 'off' });
    await changeSettings(() => ({ everywhere: false }), true);
    await changeSettings(() => ({ everywhere: true }), true);
    await changeSettings(() => ({ everywhere: false }));
    expect((await settings(true)).everywhere).toBe(false);
  });

  it('takes a rule away there alone', async () => {
    await turn('a.org', false);
    await turn('a.org', true, true);
    expect((await settings(true)).sites).toEqual({});
    expect((await settings()).sites).toEqual({ 'a.org': 'off' });
  });

  it('stays when the same is said and taken back outside', async () => {
    await turn('a.org', false, true);
    await turn('a.org', false);
    await turn('b.org', false, true);
    await turn('a.org', true);
    expect((await settings(true)).sites).toEqual({ 'a.org': 'off', 'b.org': 'off' });
  });

  it('concerns claims one by one, too', async () => {
    const off = (...ids: string[]) => ({ claimsOff: ids });
    await changeSettings(() => off('x', 'y'));
    await changeSettings(() => off('y', 'z'), true);
    expect((await settings(true)).claimsOff.sort()).toEqual(['y', 'z']);
    await changeSettings(() => off('w'));
    expect((await settings(true)).claimsOff.sort()).toEqual(['w', 'z']);
    expect((await settings()).claimsOff).toEqual(['w']);
  });

  it('is told to pages as whole fields, and those left alone are not told', async () => {
    await turn('kept.org', false);
    await turn('a.org', false, true);
    expect(await privateOverlay()).toEqual({ sites: { 'kept.org': 'off', 'a.org': 'off' } });
  });

  it('falls back to what is stored where its record is damaged', async () => {
    await turn('a.org', false);
    for (const damaged of [7, { sites: 'none', claimsOff: ['x'], theme: {} }]) {
      await browser.storage.session.set({ [overlayKey]: damaged });
      expect((await settings(true)).sites).toEqual({ 'a.org': 'off' });
    }
  });
});

describe('a record of a later version', () => {
  const later = {
    version: 99,
    theme: { hue: 7 },
    delay: 5000,
    more: ['kept'],
    sites: { 'a.org': 'off', 'b.org': 'ask' },
  };
  const kept = async () => (await browser.storage.local.get('settings')).settings;

  it('keeps its number and all of it but what the reader changed', async () => {
    await browser.storage.local.set({ settings: later });
    await changeSettings(() => ({ markStyle: 'background' }));
    expect(await kept()).toEqual({ ...later, markStyle: 'background' });
    expect((await settings()).sites).toEqual({ 'a.org': 'off' });
  });

  it('keeps rules that this version cannot read when a site is turned on or off', async () => {
    await browser.storage.local.set({ settings: later });
    await turn('a.org', true);
    await turn('c.org', false);
    expect(await kept()).toEqual({ ...later, sites: { 'b.org': 'ask', 'c.org': 'off' } });
  });

  it('stamps a new or damaged record with the version of today', async () => {
    for (const damaged of [undefined, 7, { version: 'x' }]) {
      await browser.storage.local.set({ settings: damaged });
      await turn('a.org', false);
      expect(await kept()).toEqual({ version: 1, sites: { 'a.org': 'off' } });
    }
  });
});
