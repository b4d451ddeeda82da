import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { anyOwnPage, type Launched, readMarks, until } from './harness.ts';
import { cardOn, marked, openPage, paragraph } from './hostile-page.ts';

interface Api {
  storage: { local: { set(items: object): Promise<void>; clear(): Promise<void> } };
}

/** Puts something into the extension's storage in place of its settings. */
async function store(on: Launched, settings: unknown): Promise<void> {
  const page = await anyOwnPage(on);
  await page.evaluate(async (value) => {
    const { chrome } = globalThis as unknown as { chrome: Api };
    await chrome.storage.local.set({ settings: value });
  }, settings);
}

/** Ends Chromium's background as the browser does when it idles. */
async function endBackground(on: Launched, page: Page): Promise<void> {
  const worker = await until(() =>
    on.browser.targets().find((target) => target.type() === 'service_worker'),
  );
  const session = await page.browser().target().createCDPSession();
  const { targetInfos } = (await session.send('Target.getTargets')) as {
    targetInfos: { targetId: string; url: string; type: string }[];
  };
  const ended = targetInfos
    .filter(({ type, url }) => type === 'service_worker' && url === worker.url())
    .map(({ targetId }) => targetId);
  for (const targetId of ended) await session.send('Target.closeTarget', { targetId });
  // Another one may be there already, woken by an event; those that were ended are gone.
  await until(async () => {
    const now = (await session.send('Target.getTargets')) as { targetInfos: typeof targetInfos };
    return !now.targetInfos.some(({ targetId }) => ended.includes(targetId)) || null;
  });
  await session.detach();
}

inBothBrowsers(
  'faults around an open page',
  (bench) => {
    it('settings that are damaged, of another shape or of a future version leave reading on', async () => {
      const future = {
        version: 99,
        everywhere: 'perhaps',
        sites: ['x'],
        density: 7,
        claimsOff: null,
        delay: -5,
        more: {},
      };
      for (const wrong of ['text', 7, null, [1, 2], future]) {
        await store(bench.on, wrong);
        const page = await openPage(bench, paragraph);
        await marked(page, /cures/);
        await page.close();
      }
      await store(bench.on, { version: 1 });
    });

    it('a background that was ended answers the card all the same', async () => {
      const page = await openPage(bench, paragraph);
      await marked(page, /cures/);
      if (bench.name === 'chromium') await endBackground(bench.on, page);
      const card = await cardOn(page, 'cures');
      await until(
        async () =>
          /MS|multiple sclerosis/.test(await card.text()) && (await card.links()).length > 0,
      );
      await page.close();
    });

    it('the network may be away', async () => {
      const page = await openPage(bench, paragraph);
      await marked(page, /cures/);
      await page.setOfflineMode(true).catch(() => undefined);
      const card = await cardOn(page, 'cures');
      await until(async () => (await card.links()).length > 0);
      await page.close();
    });

    it('an extension that was taken away leaves no mark that answers nothing', async () => {
      const page = await openPage(bench, paragraph);
      await marked(page, /cures/);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      // Firefox ends the script by itself and leaves what is painted, and nothing else.
      const own = await anyOwnPage(bench.on);
      await own
        .evaluate(() => {
          (
            globalThis as unknown as { chrome: { runtime: { reload(): void } } }
          ).chrome.runtime.reload();
        })
        .catch(() => undefined);
      if (bench.name === 'chromium')
        await until(async () => (await readMarks(page)).length === 0 || null);
      // In Chromium the old script says for a moment that the page should be loaded anew.
      await until(() => page.evaluate(() => document.querySelectorAll('[popover]').length === 0));
      expect(faults).toEqual([]);
      await page.close();
    });
  },
  {},
);
