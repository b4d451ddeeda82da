import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleOf, inTheme, pages, unfolded } from './all-pages.ts';
import { faultsOn } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import { changeSettings, until } from './harness.ts';

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
