import { it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { anyOwnPage, endBackground, inFirefox, type Launched, until } from './harness.ts';
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

inBothBrowsers('faults around an open page', (bench) => {
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
    }
    await store(bench.on, { version: 1 });
  });

  it('a background that was ended wakes to read what is new', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    await endBackground(bench.on);
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.append('Fish and eggs are good sources of vitamin B12.');
      document.body.append(more);
    });
    await marked(page, /Fish and eggs/);
    const card = await cardOn(page, 'Fish and eggs');
    await until(async () => /food/i.test(await card.text()) && (await card.links()).length > 0);
  });

  it('a background that was ended answers the card all the same', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    await endBackground(bench.on);
    const card = await cardOn(page, 'cures');
    await until(
      async () =>
        /MS|multiple sclerosis/.test(await card.text()) && (await card.links()).length > 0,
    );
  });

  it('the network may be away', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    const goOffline = async (is: boolean): Promise<void> => {
      if (bench.name === 'chromium') await page.setOfflineMode(is);
      // Its driver has no word for it.
      else
        await inFirefox(bench.on.browser, `(async () => String((Services.io.offline = ${is})))()`);
    };
    await goOffline(true);
    try {
      await until(() => page.evaluate(() => !navigator.onLine || null), { what: 'no network' });
      const card = await cardOn(page, 'cures');
      await until(async () => (await card.links()).length > 0);
    } finally {
      await goOffline(false);
    }
    await page.close();
  });
});
