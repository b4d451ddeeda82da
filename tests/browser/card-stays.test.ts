import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { boxOf, claim, filler, isOpen, openCard, showPage } from './card-page.ts';
import {
  anyOwnPage,
  cardGone,
  cardWith,
  changeSettings,
  hover,
  inBackground,
  type Launched,
  leave,
  settled,
  spotOf,
  until,
} from './harness.ts';

interface Api {
  storage: {
    local: {
      get(key: string): Promise<Record<string, object>>;
      set(items: object): Promise<void>;
    };
  };
}

/**
 * Puts all claims back on while the background answers nothing for some milliseconds.
 *
 * @returns when it answers again
 */
async function claimsOnWithoutBackground(
  launched: Launched,
  ms: number,
): Promise<{ over: Promise<unknown> }> {
  if (launched.name === 'chromium') {
    // The driver takes long to reach it: what the test does next would be faster.
    const later = (time: number): void => {
      setTimeout(() => {
        const end = Date.now() + time;
        while (Date.now() < end);
      });
    };
    await inBackground(launched, later, ms);
    await changeSettings(launched, { claimsOff: [] });
    return { over: inBackground(launched, () => undefined) };
  }
  // Pages of the extension share one thread with Firefox's background; their timers are slowed down.
  const page = await anyOwnPage(launched);
  const spin = async (time: number): Promise<void> => {
    const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
    const { settings } = await local.get('settings');
    await local.set({ settings: { ...settings, claimsOff: [] } });
    const end = Date.now() + time;
    while (Date.now() < end);
  };
  return { over: page.evaluate(spin, ms) };
}

inBothBrowsers('an open card', (bench) => {
  let page: Page;
  beforeAll(() => changeSettings(bench.on, { density: 'all', delay: 100 }));
  const open = () => isOpen(page);

  it('stays where it is pinned, whatever the pointer does, until it is closed', async () => {
    page = await showPage(bench, `<p>${claim}</p><p>More about cobalamin.</p>${filler}`);
    const card = await openCard(page);
    await card.press('Keep open');
    await until(() =>
      card.run((root) => root.querySelector('[aria-pressed="true"]') !== null || null),
    );
    await leave(page);
    const words = await card.text();
    const { x, y } = await spotOf(page, 'Nothing to read');
    await page.mouse.click(x, y);
    expect(await settled(open, { quiet: 700 })).toBe(true);
    // One card at a time: a pinned one is not replaced by passing over other words.
    const other = await spotOf(page, 'cobalamin');
    await page.mouse.move(other.x, other.y, { steps: 4 });
    expect(await settled(card.text, { quiet: 500 })).toBe(words);
    await card.press('Close');
    await cardGone(page);
  });

  it('gives way to the next: there is never more than one', async () => {
    page = await showPage(bench, `<p>About <b>cobalamin</b>.</p><p>${claim}</p>${filler}`);
    await openCard(page);
    await hover(page, 'cobalamin');
    await cardWith(page, /What is vitamin B12/);
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(1);
  });

  it('shows the claims of one sentence one after the other', async () => {
    page = await showPage(bench, `<p>Low B12 causes MS, and vitamin B12 cures MS.</p>${filler}`);
    const card = await openCard(page, 'and vitamin');
    expect(await card.text()).toMatch(/1 of 2/);
    expect(await card.text()).toContain('Low B12 and the risk of MS');
    await card.press('Next statement');
    await cardWith(page, /B12 as a cure for MS/);
    expect(await card.text()).toMatch(/2 of 2/);
    expect(await card.text()).not.toContain('Low B12 and the risk of MS');
    await card.press('Previous statement');
    await cardWith(page, /Low B12 and the risk of MS/);
  });

  it('stands at once with its frame where its evidence is not there, and fills in place', async () => {
    // What is read but not wanted has no evidence fetched.
    await changeSettings(bench.on, { claimsOff: ['b12-fda-status'] });
    page = await showPage(bench, `<p>${claim}</p>${filler}`);
    const { over } = await claimsOnWithoutBackground(bench.on, 8000);
    const spot = await spotOf(page, 'approved by the FDA');
    await until(async () => {
      await page.mouse.click(spot.x, spot.y);
      return (await isOpen(page)) || null;
    });
    const card = await cardWith(page, /Fetching the evidence/, 3000);
    expect(await card.run((root) => root.querySelector('[aria-busy="true"]') !== null)).toBe(true);
    const before = await boxOf(card);
    await over;
    await cardWith(page, /No B12 product that we found/);
    const after = await boxOf(card);
    // It grew away from the words, and jumped nowhere.
    expect([after.left, after.top]).toEqual([before.left, before.top]);
    expect(after.bottom).toBeGreaterThan(before.bottom + 100);
  });
});
