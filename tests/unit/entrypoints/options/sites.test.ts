import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { siteActions } from '../../../../entrypoints/options/sites.ts';
import { changeSettings, settings } from '../../../../entrypoints/shared/store.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
});
afterEach(() => vi.unstubAllGlobals());

it('tells of an imported file how many sites are new and how many go another way now', async () => {
  await changeSettings(() => ({ sites: { 'a.org': 'off', 'b.org': 'on', 'own.org': 'on' } }));
  const { importFile } = siteActions(() => expect.unreachable(), false);
  const sites = { 'a.org': 'off', 'b.org': 'off', 'c.org': 'on', 'd.org': 'off' };
  const file = JSON.stringify({ version: 1, sites });
  expect(await importFile(file)).toEqual({ kind: 'imported', added: 2, changed: 1 });
  expect((await settings()).sites).toEqual({ ...sites, 'own.org': 'on' });
  expect(await importFile(file)).toEqual({ kind: 'imported', added: 0, changed: 0 });
});
