import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faultsOn } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import {
  cardWith,
  changeSettings,
  openOwnPage,
  openPopup,
  openRealPopup,
  readMarks,
  stored,
  tabOf,
  until,
  whenRead,
} from './harness.ts';
import { button, pressButton, says, tick } from './own-page.ts';

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
      await whenRead(bench.on, page);
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
        [
          { sites: { '127.0.0.1': 'off' } },
          'Off for 127.0.0.1',
          'You turned it off for 127.0.0.1. Use the switch to turn it on here.',
        ],
        [
          { mode: 'chosen' },
          'Off for 127.0.0.1',
          'only on sites that you choose. Use the switch to choose this one.',
        ],
        [
          { mode: 'chosen', sites: { '127.0.0.1': 'on' } },
          'On for 127.0.0.1',
          'You turned it on for 127.0.0.1',
        ],
        [
          { everywhere: false },
          'Off for 127.0.0.1',
          'You turned it off on all sites. Use the switch to turn it on again.',
        ],
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

    it('ends one pause and leaves the other running', async () => {
      await pressButton(popup, '15 minutes');
      await says(popup, 'It rests on all sites until');
      await pressButton(popup, 'This tab');
      await says(popup, 'It rests until you close this tab.');
      await pressButton(popup, 'This tab');
      await says(popup, 'It rests on all sites until');
      await pressButton(popup, '15 minutes');
      await says(popup, 'On for 127.0.0.1');
      await page.bringToFront();
      await until(async () => (await readMarks(page)).length > 0, { what: 'marks again' });
      await popup.bringToFront();
    });

    it('puts what was not checked right below the counts, before the long list', async () => {
      const order = await popup.$$eval('.profile, .coverage, .found', (all) =>
        all.map(({ className }) => className),
      );
      expect(order.slice(0, 3)).toEqual(['profile', 'coverage', 'found']);
    });

    it('names the studies that the page names, known and unknown, and goes to each', async () => {
      const named = await bench.on.visit(
        bench.site.put(
          '/studies',
          `<p>${cure}</p><p style="margin-top:3000px">See doi 10.1016/j.jns.2005.03.009 and
           the trial in the Lancet of May 2011, doi 10.1016/S0140-6736(11)99999-9.</p>`,
        ),
      );
      await until(async () => (await readMarks(named)).length > 0, { what: 'marks' });
      await whenRead(bench.on, named);
      const other = await openPopup(bench.on, named);
      await says(other, 'Studies named on this page');
      await says(other, 'Vitamin B12, demyelination, remyelination and repair');
      await says(other, 'We do not have this study.');
      await pressButton(other, '10.1016/j.jns.2005.03.009');
      await until(async () => (await named.evaluate(() => scrollY)) > 1000, { what: 'the study' });
      await until(async () => (await readMarks(named)).some(({ look }) => look === 'spot'));
      await other.close();
    });

    it.each([
      ['a fold', `<details><summary>More</summary><p>${cure}</p></details>`],
      ['a part that is not drawn', `<p style="display: none">${cure}</p>`],
      ['a part that cannot be seen', `<p style="visibility: hidden">${cure}</p>`],
    ])('says of a sentence in %s that it is hidden, not that it is gone', async (_, body) => {
      const hiding = await bench.on.visit(bench.site.put('/hiding', `<p>${food}</p>${body}`));
      await until(async () => (await readMarks(hiding)).length > 0, { what: 'marks' });
      await whenRead(bench.on, hiding);
      const other = await openPopup(bench.on, hiding);
      await says(other, 'This page makes 2 known claims');
      await pressButton(other, cure);
      await says(other, 'the page hides it just now');
      await other.close();
    });

    it('scrolls to a sentence in a frame that is itself out of view', async () => {
      const inner = bench.site.put('/low', `<p>${cure}</p>`).replace('127.0.0.1', 'localhost');
      const low = await bench.on.visit(
        bench.site.put(
          '/deep',
          `<p style="height:4000px">Words.</p><iframe src="${inner}"></iframe>`,
        ),
      );
      const frame = await until(() => low.frames().find((one) => one.url().endsWith('/low')));
      await until(async () => (await readMarks(frame)).length > 0, { what: 'marks' });
      await whenRead(bench.on, low);
      const other = await openPopup(bench.on, low);
      await pressButton(other, cure);
      await until(async () => (await low.evaluate(() => scrollY)) > 3000, { what: 'the frame' });
      await other.close();
    });

    const long = `<p>${'Words that say nothing. '.repeat(900)}${cure} ${'And more of them. '.repeat(900)}</p>`;
    it.each([
      ['a paragraph', long],
      ['a paragraph in a box that scrolls', `<div id="box">${long}</div>`],
    ])(
      'scrolls to a sentence in the middle of %s that is higher than the window',
      async (_, body) => {
        const style = '#box { block-size: 300px; overflow: auto; margin-block-start: 2000px }';
        const high = await bench.on.visit(
          bench.site.put('/high', `<!doctype html><style>${style}</style>${body}`),
        );
        await until(async () => (await readMarks(high)).length > 0, { what: 'marks' });
        await whenRead(bench.on, high);
        const other = await openPopup(bench.on, high);
        await pressButton(other, cure);
        await cardWith(high, /does not cure/);
        const hidden = await high.evaluate((words) => {
          const text = document.querySelector('p')?.firstChild as Text;
          const range = document.createRange();
          range.setStart(text, text.data.indexOf(words));
          range.setEnd(text, text.data.indexOf(words) + words.length);
          const { top, bottom } = range.getBoundingClientRect();
          const box = document.querySelector('#box')?.getBoundingClientRect();
          return [
            top < Math.max(0, box?.top ?? 0),
            bottom > Math.min(innerHeight, box?.bottom ?? innerHeight),
          ];
        }, cure);
        expect(hidden).toEqual([false, false]);
        await other.close();
      },
    );

    it('tells why a site is off from the start, and turns it on by the switch', async () => {
      const blank = await bench.on.open('about:blank');
      const id = await tabOf(bench.on, blank);
      const other = await openOwnPage(bench.on, `popup.html?tab=${id}`);
      await other.evaluate(async (tab) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { session: { set(items: object): Promise<void> } } };
        };
        const state = { site: 'mail.google.com', incognito: false, paused: null };
        await chrome.storage.session.set({ [`tab:${tab}`]: state });
        location.reload();
      }, id);
      await says(other, 'Off for mail.google.com');
      await says(other, 'off on mail.google.com from the start, because it holds your mail');
      await tick(other, 'On this site');
      await until(async () => {
        const { settings } = (await stored(bench.on, 'local')) as { settings?: { sites?: object } };
        return JSON.stringify(settings?.sites) === '{"mail.google.com":"on"}';
      });
      await other.close();
      await blank.close();
    });

    if (bench.name === 'chromium')
      it('opens from the toolbar over the tab in front, and is wide enough for any text size', async () => {
        await page.bringToFront();
        const widths: number[] = [];
        for (const textSize of [100, 200]) {
          await changeSettings(bench.on, { textSize });
          const real = await openRealPopup(bench.on);
          await says(real, 'On for 127.0.0.1');
          await says(real, 'This page makes 2 known claims');
          const over = () =>
            real.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
          await until(async () => (await over()) === 0, { what: 'no sideways scrolling' });
          widths.push(await real.evaluate(() => document.body.getBoundingClientRect().width));
          await real.evaluate(() => window.close()).catch(() => undefined);
          await until(() =>
            bench.on.browser.targets().every((one) => !one.url().endsWith('/popup.html')),
          );
        }
        expect(widths[0]).toBe(360);
        expect(widths[1]).toBeGreaterThan(360);
        await changeSettings(bench.on, { textSize: 100 });
      });

    if (bench.name === 'chromium')
      it('leads from the toolbar to a sentence, and gets out of its way', async () => {
        await page.bringToFront();
        const real = await openRealPopup(bench.on);
        await says(real, 'This page makes 2 known claims');
        await pressButton(real, food);
        await until(() =>
          bench.on.browser.targets().every((one) => !one.url().endsWith('/popup.html')),
        );
        const card = await cardWith(page, /Fish, meat/);
        expect(await card.run((root) => root.activeElement !== null)).toBe(true);
        await page.keyboard.press('Escape');
      });

    it('is friendly about a page with nothing on it', async () => {
      const plain = await bench.on.visit(bench.site.put('/plain', '<p>The weather is fine.</p>'));
      const other = await openPopup(bench.on, plain);
      // The real popup leaves its page in front, and a hidden page is not read.
      await plain.bringToFront();
      await says(other, 'Nothing on this page that Claimnote knows.');
      await says(other, 'unmarked text was not checked.');
      await other.close();
    });

    it('follows its tab to the page that comes while it is open', async () => {
      const tab = await bench.on.open('about:blank');
      const early = await openPopup(bench.on, tab);
      await says(early, 'Claimnote cannot run here');
      await tab.bringToFront();
      const later = bench.site.put('/later', `<p>${food}</p>`);
      await tab.goto(later);
      await says(early, 'On for 127.0.0.1');
      await says(early, 'This page makes 1 known claim: 1 agrees with the evidence.');
      await tab.goto(later.replace('127.0.0.1', 'localhost'));
      await says(early, 'On for localhost');
      await early.close();
      await tab.close();
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
        expect(await faultsOn(other)).toEqual([]);
        await other.bringToFront();
        await (await button(other, 'Ask for access')).click();
        // The page is loaded anew, and read once it is in front.
        await page.bringToFront();
        await says(other, 'This page makes 2 known claims');
        await other.close();
      });
  },
  { 'extensions.webextOptionalPermissionPrompts': false },
);
