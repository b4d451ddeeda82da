import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { openPopup, readMarks, settled } from './harness.ts';
import { pressButton, says } from './own-page.ts';
import { hasMarks, isBare } from './switch-page.ts';

const text = '<p>Vitamin B12 cures multiple sclerosis.</p>';

interface Session {
  storage: { session: { set(items: object): Promise<void> } };
}

inBothBrowsers('a pause', (bench) => {
  let first: Page;
  let second: Page;
  let popup: Page;
  const other = () => bench.site.put('/other', text).replace('127.0.0.1', 'localhost');

  /** The page had its chance to be read. */
  const staysBare = async (page: Page): Promise<void> => {
    await page.bringToFront();
    expect(await settled(() => readMarks(page))).toEqual([]);
  };

  beforeAll(async () => {
    first = await bench.on.open(bench.site.put('/first', text));
    second = await bench.on.open(bench.site.put('/second', text));
    await hasMarks(second);
    await hasMarks(first);
    popup = await openPopup(bench.on, first);
  });
  afterEach(() => hasMarks(first));
  afterAll(async () => {
    for (const page of [popup, first, second]) await page?.close();
  });

  it('of the page leaves other tabs alone, and ends where the page is loaded anew', async () => {
    await pressButton(popup, 'This page');
    await says(popup, 'It rests until you leave this page.');
    await isBare(first);
    await hasMarks(second);
    await first.reload();
    await hasMarks(first);
    await says(popup, 'On for 127.0.0.1');
  });

  it('of the tab leaves other tabs alone, and holds for each page that comes there', async () => {
    await pressButton(popup, 'This tab');
    await isBare(first);
    await hasMarks(second);
    await first.reload();
    await staysBare(first);
    await first.goto(other());
    await says(popup, 'Paused on localhost');
    await says(popup, 'It rests until you close this tab.');
    await staysBare(first);
    await pressButton(popup, 'This tab');
    await hasMarks(first);
  });

  it('of 15 minutes holds for all tabs, also for new pages, and ends in all of them by itself', async () => {
    await pressButton(popup, '15 minutes');
    await says(popup, 'It rests on all sites until');
    await isBare(first);
    await isBare(second);
    await second.reload();
    await staysBare(second);
    // The reader's 15 minutes are over sooner than ours would be.
    await popup.evaluate(
      (until) =>
        (globalThis as unknown as { chrome: Session }).chrome.storage.session.set({
          pausedUntil: until,
        }),
      Date.now() + 1500,
    );
    await says(popup, 'On for ');
    await hasMarks(second);
    await hasMarks(first);
  });
});
