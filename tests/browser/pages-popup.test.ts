import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  cardWith,
  changeSettings,
  openOwnPage,
  openPopup,
  readMarks,
  tabOf,
  until,
} from './harness.ts';
import { button, pressButton, says } from './own-page.ts';

const food = 'Good food sources of vitamin B12 are eggs, meat, fish and dairy products.';
const cure = 'Vitamin B12 cures multiple sclerosis.';

inBothBrowsers(
  'the popup',
  (bench) => {
    let page: Page;
    let popup: Page;

    beforeAll(async () => {
      const inner = bench.site.put('/inner', `<p>${cure}</p>`).replace('127.0.0.1', 'localhost');
      page = await bench.on.open(
        bench.site.put('/page', `<p>${food}</p><p>Words.</p><iframe src="${inner}"></iframe>`),
      );
      await page.bringToFront();
      for (const frame of page.frames())
        await until(async () => (await readMarks(frame)).length > 0, {
          what: `marks in ${frame.url()}`,
        });
      popup = await openPopup(bench.on, page);
    });
    afterEach(() => changeSettings(bench.on, { everywhere: true, mode: 'everywhere', sites: {} }));
    afterAll(async () => {
      await popup?.close();
      await page?.close();
    });

    it('profiles the page by sentences and says what was not checked', async () => {
      await says(
        popup,
        'This page makes 2 known claims: 1 agrees with the evidence, 1 goes against the evidence.',
      );
      await says(popup, '2 statements recognised; unmarked text was not checked.');
      await says(popup, 'A full account would also say');
    });

    it('lists each sentence with its verdict and its answer', async () => {
      const list = await popup.$$eval('.found > li', (items) =>
        items.map((item) => item.innerText),
      );
      expect(list).toHaveLength(2);
      expect(list[0]).toContain(food);
      expect(list[0]).toContain('Agrees with the evidence');
      expect(list[1]).toContain(cure);
      expect(list[1]).toContain('Goes against the evidence');
      expect(list[1]).toContain('does not cure');
    });

    it('shows a sentence in a frame of another origin with a flash, and its card with the focus', async () => {
      await pressButton(popup, cure);
      const inner = await until(() => page.frames().find((one) => one.url().endsWith('/inner')));
      const flashed = await until(async () =>
        (await readMarks(inner)).find(({ look }) => look === 'spot'),
      );
      expect(cure).toContain(flashed.words);
      const card = await cardWith(inner, /does not cure/);
      expect(await card.run((root) => root.activeElement !== null)).toBe(true);
      await page.bringToFront();
      await page.keyboard.press('Escape');
      await popup.bringToFront();
    });

    it('follows the page while it is open', async () => {
      // A page that nobody looks at is read only once it is in front again.
      await page.bringToFront();
      await page.evaluate(() => document.querySelector('p')?.remove());
      await says(popup, 'This page makes 1 known claim:');
      await page.evaluate((text) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        document.body.prepend(paragraph);
      }, food);
      await says(popup, 'This page makes 2 known claims:');
      await popup.bringToFront();
    });

    describe('tells whether it is on, and why', () => {
      it.each([
        [{}, 'On for 127.0.0.1', 'It runs on every site'],
        [{ sites: { '127.0.0.1': 'off' } }, 'Off for 127.0.0.1', 'You turned it off for 127.0.0.1'],
        [{ mode: 'chosen' }, 'Off for 127.0.0.1', 'only on sites that you choose'],
        [
          { mode: 'chosen', sites: { '127.0.0.1': 'on' } },
          'On for 127.0.0.1',
          'You turned it on for 127.0.0.1',
        ],
        [{ everywhere: false }, 'Off for 127.0.0.1', 'You turned it off on all sites'],
      ])('%j', async (settings, state, why) => {
        await changeSettings(bench.on, settings);
        await says(popup, state);
        await says(popup, why);
      });
    });

    it.each(['This page', 'This tab', '15 minutes'])(
      'pauses and goes on again by the same button: %s',
      async (name) => {
        await pressButton(popup, name);
        await says(popup, 'Paused on 127.0.0.1');
        await until(async () => (await readMarks(page)).length === 0, { what: 'no marks' });
        expect(await (await button(popup, name)).evaluate((one) => one.ariaPressed)).toBe('true');
        await pressButton(popup, name);
        await says(popup, 'On for 127.0.0.1');
        await page.bringToFront();
        await until(async () => (await readMarks(page)).length > 0, { what: 'marks again' });
        await popup.bringToFront();
      },
    );

    it('is friendly about a page with nothing on it', async () => {
      const plain = await bench.on.open(bench.site.put('/plain', '<p>The weather is fine.</p>'));
      const other = await openPopup(bench.on, plain);
      await says(other, 'Nothing on this page that Claimnote knows.');
      await other.close();
      await plain.close();
    });

    it('says why where it cannot run, and offers to reload a page that was open before', async () => {
      const blank = await bench.on.open('about:blank');
      const id = await tabOf(bench.on, blank);
      const nowhere = await openOwnPage(bench.on, `popup.html?tab=${id}`);
      await says(nowhere, 'Claimnote cannot run here');
      await says(nowhere, 'the browser lets no extension read it');
      // Nobody answers in a blank page: told that it has a site, the popup must think it was open before.
      await nowhere.evaluate(async (tab) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { session: { set(items: object): Promise<void> } } };
        };
        const state = { site: 'example.org', incognito: false, paused: null };
        await chrome.storage.session.set({ [`tab:${tab}`]: state });
        location.reload();
      }, id);
      if (bench.name === 'chromium') {
        await says(nowhere, 'This page was open before Claimnote started');
        await button(nowhere, 'Reload this page');
      }
      await nowhere.close();
      await blank.close();
    });

    if (bench.name === 'firefox')
      it('offers to ask for access where the reader took it away', async () => {
        await popup.evaluate(() =>
          (
            globalThis as unknown as {
              chrome: { permissions: { remove(what: object): Promise<boolean> } };
            }
          ).chrome.permissions.remove({ origins: ['<all_urls>'] }),
        );
        await page.reload();
        const other = await openPopup(bench.on, page);
        await says(other, 'The browser does not let Claimnote read this site.');
        await other.bringToFront();
        await (await button(other, 'Ask for access')).click();
        // The page is loaded anew, and read once it is in front.
        await page.bringToFront();
        await says(other, 'This page makes 2 known claims');
        await other.close();
      });
  },
  { prefs: { 'extensions.webextOptionalPermissionPrompts': false } },
);
