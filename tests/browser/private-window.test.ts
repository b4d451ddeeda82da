import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { openOwnPage, readMarks, stored, until } from './harness.ts';
import { says, tick } from './own-page.ts';

const text = '<p>Vitamin B12 cures multiple sclerosis.</p>';

interface Api {
  windows: {
    create(what: object): Promise<{ id?: number; incognito: boolean; tabs?: { id?: number }[] }>;
  };
}

inBothBrowsers(
  'a private window',
  (bench) => {
    let open: Page;
    let hidden: Page;
    let own: Page;
    let tab: number;

    beforeAll(async () => {
      open = await bench.on.open(bench.site.put('/open', text));
      await until(async () => {
        await open.bringToFront();
        return (await readMarks(open)).length > 0;
      });
      // The page of the first run may still be on its way.
      own = await until(() => openOwnPage(bench.on, 'reads.html'));
      const url = bench.site.put('/hidden', text);
      const made = await own.evaluate(
        (address) =>
          (globalThis as unknown as { chrome: Api }).chrome.windows.create({
            incognito: true,
            url: address,
          }),
        url,
      );
      expect(made.incognito).toBe(true);
      tab = made.tabs?.[0]?.id ?? -1;
      hidden = await until(
        async () => {
          for (const target of bench.on.browser.targets())
            if (target.url() === url) return target.page();
          return null;
        },
        { what: 'the private window' },
      );
    });
    afterAll(async () => {
      await hidden?.close();
      await own?.close();
      await open?.close();
    });

    it('is read, and a change made for it ends with it: nothing of it is written down', async () => {
      await hidden.bringToFront();
      await until(async () => (await readMarks(hidden)).length > 0, { what: 'marks' });
      const popup = await openOwnPage(bench.on, `popup.html?tab=${tab}`);
      await says(popup, 'This is a private window. Changes last until you close the browser.');
      await tick(popup, 'On this site');
      await until(async () => (await readMarks(hidden)).length === 0, { what: 'no marks' });
      await says(popup, 'Off for 127.0.0.1');
      await open.bringToFront();
      expect((await readMarks(open)).length).toBeGreaterThan(0);
      expect(JSON.stringify(await stored(bench.on, 'local'))).not.toContain('127.0.0.1');
      await tick(popup, 'On this site');
      await hidden.bringToFront();
      await until(async () => (await readMarks(hidden)).length > 0, { what: 'marks again' });
      await popup.close();
    });
  },
  { inPrivate: true },
);
