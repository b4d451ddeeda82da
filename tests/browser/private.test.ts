/** A private window, in Chromium: Firefox lets no driver allow an extension there. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { names } from './both.ts';
import { openOwnPage, serve, start, stored, until } from './harness.ts';
import { marked, pageOf, paragraph } from './hostile-page.ts';

interface Api {
  windows: { create(what: object): Promise<{ id?: number; tabs?: { id?: number }[] }> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

describe.runIf(names.includes('chromium'))('a private window', () => {
  it('is read, and what is switched there is gone with it: nothing is stored', async () => {
    const site = await serve();
    const on = await start('chromium');
    try {
      const url = site.put('/private.html', pageOf(paragraph));
      await on.open(site.put('/open.html', pageOf('<p>Nothing.</p>')));
      const id = new URL(on.extension).host;
      const settings = await on.browser.newPage();
      await settings.goto('chrome://extensions/');
      await settings.evaluate(
        (extensionId) =>
          (
            globalThis as unknown as {
              chrome: {
                developerPrivate: { updateExtensionConfiguration(c: object): Promise<void> };
              };
            }
          ).chrome.developerPrivate.updateExtensionConfiguration({
            extensionId,
            incognitoAccess: true,
          }),
        id,
      );
      // It is loaded anew then, and its pages with it.
      const own = await until(() => openOwnPage(on, 'options.html'));
      const before = JSON.stringify(await stored(on, 'local'));
      await own.evaluate(
        (to) =>
          (globalThis as unknown as { chrome: Api }).chrome.windows.create({
            incognito: true,
            url: to,
          }),
        url,
      );
      const target = await on.browser.waitForTarget((one) => one.url() === url);
      const page = (await target.page()) as Page;
      await marked(page, /cures/);
      expect(JSON.stringify(await stored(on, 'local'))).toBe(before);
    } finally {
      await on.close('pages may ask');
      await site.close();
    }
  });
});
