/** The popup in the states that few readers see. With claims on a page it is tried by every `npm test`. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { faultsOn } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import { changeSettings, openOwnPage, openPopup, tabOf } from './harness.ts';
import { pressButton, says, unsays } from './own-page.ts';

inBothBrowsers('access to the popup in its other states', (bench) => {
  const states: [what: string, settings: object, words: string][] = [
    ['off on a site', { sites: { '127.0.0.1': 'off' } }, 'You turned it off for 127.0.0.1'],
    ['off everywhere', { everywhere: false }, 'You turned it off on all sites'],
    ['nothing found', {}, 'Nothing on this page that Claimnote knows'],
  ];
  let plain: Page;
  beforeAll(async () => {
    plain = await bench.on.visit(bench.site.put('/plain', '<p>The weather is fine.</p>'));
  });

  it.each(states)('has no fault that axe finds: %s', async (_, settings, words) => {
    await changeSettings(bench.on, { everywhere: true, sites: {}, ...settings });
    const popup = await openPopup(bench.on, plain);
    await says(popup, words);
    expect(await faultsOn(popup)).toEqual([]);
    await popup.close();
  });

  /** Puts on record what the background would of a tab; an open popup follows. */
  const record = (popup: Page, items: object): Promise<void> =>
    popup.evaluate(async (told) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.session.set(told);
    }, items);

  it('has no fault that axe finds: paused, by each of the pauses', async () => {
    await changeSettings(bench.on, { everywhere: true, sites: {} });
    const popup = await openPopup(bench.on, plain);
    for (const name of ['This page', 'This tab', '15 minutes']) {
      await pressButton(popup, name);
      await says(popup, 'Press the same button again to end the pause.');
      expect(await faultsOn(popup)).toEqual([]);
      await pressButton(popup, name);
      await unsays(popup, 'Press the same button again to end the pause.');
    }
    await popup.close();
  });

  const offFromTheStart: [string, string, string] = [
    'off from the start',
    'mail.google.com',
    'because it holds your mail',
  ];
  // Nobody answers in Chromium's blank tab: told that it has a site, the popup must think it was open before.
  const unanswered: [what: string, site: string, words: string][] = [
    ['to be loaded anew', 'example.org', 'This page was open before Claimnote started'],
    [
      'in the browser’s store',
      'addons.mozilla.org',
      'The browser lets no extension read its store',
    ],
    ['a local file', 'file:', 'read local files only where you allow it'],
  ];
  it.each([offFromTheStart, ...(bench.name === 'chromium' ? unanswered : [])])(
    'has no fault that axe finds: %s',
    async (_, site, words) => {
      await changeSettings(bench.on, { everywhere: true, sites: {} });
      const blank = await bench.on.open('about:blank');
      const id = await tabOf(bench.on, blank);
      const popup = await openOwnPage(bench.on, `popup.html?tab=${id}`);
      await record(popup, { [`tab:${id}`]: { site, incognito: false, paused: null } });
      await says(popup, words);
      expect(await faultsOn(popup)).toEqual([]);
      await popup.close();
      await blank.close();
    },
  );

  it('has no fault that axe finds: where nothing can run', async () => {
    const popup = await openOwnPage(bench.on, 'popup.html?tab=-1');
    await says(popup, 'Claimnote cannot run here');
    expect(await faultsOn(popup)).toEqual([]);
    await popup.close();
  });
});
