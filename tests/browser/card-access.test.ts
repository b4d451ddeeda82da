/** The card for those who see it in other colours, hear it, or use it by key. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faintIn, faultsIn } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import { claim, filler, openCard, showPage } from './card-page.ts';
import { axTree } from './harness/ax.ts';
import {
  anyOwnPage,
  type Card,
  cardGone,
  cardWith,
  changeSettings,
  leave,
  tabOf,
} from './harness.ts';

interface Api {
  tabs: { sendMessage(tab: number, message: object, to: { frameId: number }): Promise<unknown> };
}

/** Two claims in one sentence: all parts of the card are there. */
const two = 'Low B12 causes MS, and vitamin B12 cures MS.';

inBothBrowsers('the card and those who cannot see it as it is drawn', (bench) => {
  let page: Page;
  beforeAll(() => changeSettings(bench.on, { density: 'all', delay: 100 }));
  afterEach(async () => {
    await changeSettings(bench.on, { theme: 'system' });
    await page.close();
  });
  /** Opens the card as the shortcut does. */
  const openByKey = async (): Promise<Card> => {
    const tab = await tabOf(bench.on, page);
    const own = await anyOwnPage(bench.on);
    await own.evaluate(
      (to) =>
        (globalThis as unknown as { chrome: Api }).chrome.tabs.sendMessage(
          to,
          { to: 'frame', name: 'command', body: { name: 'open' } },
          { frameId: 0 },
        ),
      tab,
    );
    return cardWith(page, /FDA/);
  };

  it.each(['light', 'dark', 'contrast'])('has no fault that axe finds, %s', async (theme) => {
    await changeSettings(bench.on, { theme });
    page = await showPage(bench, `<h1>A page</h1><p>${two}</p>${filler}`);
    const card = await openCard(page, 'and vitamin');
    expect(await faultsIn(page, card)).toEqual([]);
    expect(await faintIn(card)).toEqual([]);
  });

  it('takes the focus when it was opened by key, and gives it back', async () => {
    page = await showPage(bench, `<button id="b">B</button><p>${claim}</p>${filler}`);
    await page.focus('#b');
    const card = await openByKey();
    const focused = () => card.run((root) => root.activeElement?.getAttribute('role') ?? '');
    expect(await focused()).toBe('dialog');
    // The arrows scroll what has the focus.
    await page.keyboard.press('PageDown');
    await expect
      .poll(() => card.run((root) => root.querySelector('[role="dialog"]')?.scrollTop ?? 0))
      .toBeGreaterThan(50);
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('b');
  });

  it('leaves the focus where it is when the pointer opened it', async () => {
    page = await showPage(bench, `<button id="b">B</button><p>${claim}</p>${filler}`);
    await page.focus('#b');
    await openCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('b');
    await leave(page);
    await cardGone(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('b');
  });

  it('lets Tab go through it and out at its end, back into the page', async () => {
    page = await showPage(bench, `<p>${claim}</p>${filler}<button id="b">B</button>`);
    const card = await openByKey();
    const inside = () => card.run((root) => root.activeElement !== null);
    let presses = 0;
    while (presses < 60 && (await inside())) {
      await page.keyboard.press('Tab');
      presses += 1;
    }
    expect(await inside()).toBe(false);
    expect(presses).toBeGreaterThan(8);
  });

  it('says nothing unasked: no live region has words when it opens', async () => {
    page = await showPage(bench, `<p>${claim}</p>${filler}`);
    const card = await openCard(page);
    const live = await card.run((root) =>
      [...root.querySelectorAll('[role="status"], [role="alert"], [role="log"], [aria-live]')].map(
        (region) => region.textContent,
      ),
    );
    expect(live.length).toBeGreaterThan(0);
    expect(live.join('')).toBe('');
  });

  it('is a dialog named by its answer that reads well from top to bottom', async () => {
    page = await showPage(bench, `<p>${claim}</p>${filler}`);
    const card = await openCard(page);
    const tree = await axTree(page, card);
    expect(tree[0]).toMatch(/^dialog "No B12 product that we found is FDA-approved to treat MS;/);
    const order = [
      /^button "Keep open"/,
      /^button "Close"/,
      /^heading "No B12 product/,
      /Certainty/,
      /^heading "FDA status"/,
      /^heading "Studies and sources"/,
      /^link "Open the source \(opens in a new tab\)"/,
      /^heading "What is not known"/,
      /Evidence checked/,
      /Why is this marked\?/,
      /Talk to your clinician/,
      /^button "Copy as citation"/,
      /^button "Open in library"/,
      /^button "Turn off this claim"/,
      /^button "Turn off this site"/,
    ].map((pattern) => tree.findIndex((line) => pattern.test(line)));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    // Nothing that can be pressed is without a name, and no picture is a riddle.
    expect(tree.filter((line) => /^(button|link|image|img|textbox)\s*("")?$/.test(line))).toEqual(
      [],
    );
  });
});

/** What Firefox makes of forced colours is a setting of the reader's; Chromium is told by its driver. */
const forced = { 'browser.display.document_color_use': 2 };

describe.each([true, false])('in forced colours, dark: %s', (dark) => {
  inBothBrowsers(
    'the card',
    (bench) => {
      it('has no fault that axe finds', async () => {
        await changeSettings(bench.on, { density: 'all', delay: 100 });
        const page = await showPage(bench, `<h1>A page</h1><p>${two}</p>${filler}`);
        if (bench.name === 'chromium') {
          const driver = await page.createCDPSession();
          const features = [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
          ];
          await driver.send('Emulation.setEmulatedMedia', { features });
        }
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        const card = await openCard(page, 'and vitamin');
        expect(await faultsIn(page, card)).toEqual([]);
        // What stands out from what is the palette's business; that it is used is ours.
        const ink = await card.run((root) => [
          getComputedStyle(root.querySelector('.cn-answer') as Element).color,
          getComputedStyle(document.querySelector('h1') as Element).color,
        ]);
        expect(ink[0]).toBe(ink[1]);
        await page.close();
      });
    },
    {
      prefs: {
        ...forced,
        'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
        ...(dark
          ? {
              'browser.display.background_color': '#000000',
              'browser.display.foreground_color': '#ffffff',
              'browser.display.background_color.dark': '#000000',
              'browser.display.foreground_color.dark': '#ffffff',
            }
          : {}),
      },
    },
  );
});
