import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleOf, inTheme, pages, unfolded } from './all-pages.ts';
import { faultsOn } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import { changeSettings, openOwnPage, openPopup, tabOf, until } from './harness.ts';
import { pressButton, says, unsays } from './own-page.ts';

/** What keeps words from being read in a narrow window: anything that makes the page scroll sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

inBothBrowsers('access to the pages', (bench) => {
  let article: Page;
  beforeAll(async () => {
    article = await articleOf(bench);
  });

  describe.each(pages)('%s', (path) => {
    let page: Page;
    beforeAll(async () => {
      page = await unfolded(bench, path, article);
    });
    afterAll(async () => {
      await changeSettings(bench.on, { theme: 'system' });
      await page?.close();
    });

    it('has no fault that axe finds', async () => {
      await inTheme(bench, page, 'light');
      expect(await faultsOn(page)).toEqual([]);
    });

    it('fits a window of 320 pixels, which is a usual one at 400 %', async () => {
      await page.setViewport({ width: 320, height: 256 });
      await until(async () => (await overflow(page)) === 0, { what: 'no sideways scrolling' });
      await page.setViewport({ width: 1280, height: 900 });
    });

    it('lets the keyboard reach everything, shows where it is, and lets it out again', async () => {
      const stops = await page.evaluate(() => {
        const controls = [
          ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary'),
        ].filter((one) => one.checkVisibility() && one.closest('[inert]') === null);
        // Of a group of radio buttons only the chosen one is a stop.
        const own = controls.filter(
          (one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
        );
        for (const [at, one] of own.entries()) one.dataset.stop = String(at);
        return own.length;
      });
      expect(stops).toBeGreaterThan(2);
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
        scrollTo(0, 0);
      });
      const seen = new Set<string>();
      // A box that scrolls is a stop, too.
      for (let press = 0; press < stops + 30 && seen.size < stops; press++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => {
          const one = document.activeElement as HTMLElement | null;
          if (one === null || one === document.body) return null;
          return { stop: one.dataset.stop ?? '', outline: getComputedStyle(one).outlineStyle };
        });
        if (here === null) continue;
        expect(here.outline).not.toBe('none');
        if (here.stop !== '') seen.add(here.stop);
      }
      expect(seen.size).toBe(stops);
      // And back again: no control keeps the focus to itself.
      const here = () =>
        page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop ?? '');
      const last = await here();
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      expect(await here()).not.toBe(last);
    });
  });
});

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
