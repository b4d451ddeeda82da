import type { Page, Viewport } from 'puppeteer-core';
import { anyOwnPage, type Launched, openOwnPage } from './launch.ts';
import { until } from './wait.ts';

/** What the tests use of the browser's API for extensions. */
interface Api {
  tabs: {
    query(what: object): Promise<{ id?: number }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
  storage: Record<
    'local' | 'session',
    {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    }
  >;
}

export type StorageArea = keyof Api['storage'];

/** A page of the extension through which the tests reach its storage; one that is open, else the popup's. */
async function door(launched: Launched): Promise<Page> {
  if (launched.name === 'firefox') return anyOwnPage(launched);
  launched.door ??= await openOwnPage(launched, 'popup.html?tab=-1');
  return launched.door;
}

/** @returns the browser's number of a page's tab, which comes to the front for it */
export async function tabOf(launched: Launched, page: Page): Promise<number> {
  const inside = await door(launched);
  await page.bringToFront();
  return inside.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Api };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) throw new Error('no tab in front');
    return tab.id;
  });
}

/** Everything that lies in an area of the extension's storage. */
export async function stored(
  launched: Launched,
  area: StorageArea,
): Promise<Record<string, unknown>> {
  const inside = await door(launched);
  return inside.evaluate(
    (name) => (globalThis as unknown as { chrome: Api }).chrome.storage[name].get(null),
    area,
  );
}

/** Empties the extension's storage, as before its first day. */
export async function forgetAll(launched: Launched): Promise<void> {
  const inside = await door(launched);
  await inside.evaluate(async () => {
    const { session, local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
    await Promise.all([session.clear(), local.clear()]);
  });
}

/** Changes settings as the options page does: the fields named, the rest kept. */
export async function changeSettings(launched: Launched, change: object): Promise<void> {
  const inside = await door(launched);
  await inside.evaluate(async (fields) => {
    const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
    const { settings } = await local.get('settings');
    await local.set({ settings: { version: 1, ...(settings as object), ...fields } });
  }, change);
}

/**
 * Waits until a page with marks was read to its end, in all its frames. A popup in a tab of its own
 * hides the page, which then rests where it was.
 */
export async function whenRead(launched: Launched, page: Page): Promise<void> {
  const reports = `report:${await tabOf(launched, page)}:`;
  await until(
    async () => {
      const all = Object.entries(await stored(launched, 'session'));
      const own = all.filter(([key]) => key.startsWith(reports));
      return own.length > 0 && own.every(([, report]) => (report as { done: boolean }).done);
    },
    { what: 'the end of reading' },
  );
}

/** The toolbar popup for a page's tab, as a tab of its own: drivers cannot reach into the real one. */
export async function openPopup(launched: Launched, page: Page): Promise<Page> {
  return openOwnPage(launched, `popup.html?tab=${await tabOf(launched, page)}`);
}

/**
 * Zooms a tab as the browser's own menu does. Chromium zooms with it, as that does, all tabs of its
 * host. Firefox gets a window as much smaller and as much denser, which is the same to the page: under
 * the menu's zoom its driver points beside the words.
 *
 * @param factor 4 for 400 %; the end of a block does not take it back
 */
export async function zoom(launched: Launched, page: Page, factor: number): Promise<void> {
  if (launched.name === 'firefox') {
    const { width, height, deviceScaleFactor: before = 1 } = page.viewport() as Viewport;
    const part = factor / before;
    await page.setViewport({
      width: Math.floor(width / part),
      height: Math.floor(height / part),
      deviceScaleFactor: factor,
    });
  } else {
    const tab = await tabOf(launched, page);
    const inside = await door(launched);
    await inside.evaluate(
      (id, to) => (globalThis as unknown as { chrome: Api }).chrome.tabs.setZoom(id, to),
      tab,
      factor,
    );
  }
  await until(async () => Math.abs((await page.evaluate(() => devicePixelRatio)) - factor) < 0.01, {
    what: `a zoom of ${factor}`,
  });
}
