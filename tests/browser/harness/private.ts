/** Private windows of Chromium, where extensions run only if the reader allows it. */
import type { Browser, Page } from 'puppeteer-core';
import { type Launched, openOwnPage } from './launch.ts';
import { until } from './wait.ts';

/** What the tests use of the browser's API for extensions. */
interface Api {
  tabs: { query(what: object): Promise<{ id?: number; incognito: boolean }[]> };
  windows: { create(what: { incognito: boolean; url: string }): Promise<unknown> };
}

/** The page where readers manage their extensions, and what its switches call. */
const manager = 'chrome://extensions';
interface Manager {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: {
      extensionId: string;
      incognitoAccess: boolean;
    }): Promise<void>;
  };
}

/** Allows an extension in private windows and waits until it has started anew for that. */
export async function allowPrivately(browser: Browser, id: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(manager);
  await page.evaluate(async (extensionId) => {
    const { chrome } = globalThis as unknown as { chrome: Manager };
    // Outside of it the browser would not start an unpacked extension anew.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({
      extensionId,
      incognitoAccess: true,
    });
  }, id);
  await until(
    () =>
      page
        .goto(`chrome-extension://${id}/welcome.html`)
        .then(() => true)
        .catch(() => null),
    { what: 'the extension after its restart' },
  );
}

/**
 * Opens a page in a private window.
 *
 * @returns it, and the browser's number of its tab
 */
export async function openPrivately(
  launched: Launched,
  url: string,
): Promise<{ page: Page; tab: number }> {
  const door = await openOwnPage(launched, 'popup.html?tab=-1');
  await door.evaluate(async (to) => {
    const { chrome } = globalThis as unknown as { chrome: Api };
    await chrome.windows.create({ incognito: true, url: to });
  }, url);
  const tab = await until(() =>
    door.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Api };
      return (await chrome.tabs.query({})).find(({ incognito }) => incognito)?.id;
    }),
  );
  const page = await until(
    async () => {
      for (const one of await launched.browser.pages())
        if ((await one.evaluate(() => location.href).catch(() => '')) === url) return one;
      return undefined;
    },
    { what: 'the private page' },
  );
  await door.close();
  return { page, tab };
}
