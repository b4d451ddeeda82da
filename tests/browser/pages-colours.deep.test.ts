/** The extension's pages in each theme and in the system's colours. Light is tried by every `npm test`. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleOf, inTheme, pages, unfolded } from './all-pages.ts';
import { faultsOn, ofColours } from './axe.ts';
import { inBothBrowsers, names } from './both.ts';
import { changeSettings } from './harness.ts';

inBothBrowsers('the colours of the pages', (bench) => {
  let article: Page;
  beforeAll(async () => {
    article = await articleOf(bench);
  });

  describe.each(pages)('%s', (path) => {
    let page: Page;
    beforeAll(async () => {
      page = await unfolded(bench, path, article);
      if (path === 'welcome.html') await page.click('.example-mark');
    });
    afterAll(async () => {
      await changeSettings(bench.on, { theme: 'system' });
      await page?.close();
    });

    it.each(['dark', 'contrast'])('have no fault that axe finds, %s', async (theme) => {
      await inTheme(bench, page, theme);
      expect(await faultsOn(page, ofColours)).toEqual([]);
    });

    if (bench.name === 'chromium')
      it('have no fault that axe finds when they are forced', async () => {
        await changeSettings(bench.on, { theme: 'system' });
        const driver = await page.createCDPSession();
        await driver.send('Emulation.setEmulatedMedia', {
          features: [{ name: 'forced-colors', value: 'active' }],
        });
        expect(await faultsOn(page, ofColours)).toEqual([]);
        await driver.detach();
      });
  });
});

// Chromium is told by its driver, above.
describe.runIf(names.includes('firefox'))('in forced colours', () => {
  inBothBrowsers(
    'access to the pages',
    (bench) => {
      let article: Page;
      beforeAll(async () => {
        if (bench.name === 'firefox') article = await articleOf(bench);
      });
      it.runIf(bench.name === 'firefox').each(pages)(
        '%s has no fault that axe finds',
        async (path) => {
          const page = await unfolded(bench, path, article);
          if (path === 'welcome.html') await page.click('.example-mark');
          expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(
            true,
          );
          expect(await faultsOn(page, ofColours)).toEqual([]);
          await page.close();
        },
      );
    },
    // What Firefox calls "Override the colors specified by the page: always".
    { 'browser.display.document_color_use': 2 },
  );
});
