/** The card for those who see it in other colours, hear it, or use it by key. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { faintIn, faultsIn, ofColours } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import { claim, filler, openCard, showPage, twoClaims } from './card-page.ts';
import { axTree } from './harness/ax.ts';
import {
  anyOwnPage,
  type Card,
  cardGone,
  cardWith,
  changeSettings,
  leave,
  tabOf,
  until,
} from './harness.ts';

interface Api {
  tabs: { sendMessage(tab: number, message: object, to: { frameId: number }): Promise<unknown> };
}

inBothBrowsers('the card and those who cannot see it as it is drawn', (bench) => {
  let page: Page;
  beforeAll(() => changeSettings(bench.on, { density: 'all', delay: 100 }));
  afterEach(() => changeSettings(bench.on, { theme: 'system' }));
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

  it.each(['light', 'dark'])('has no fault that axe finds, %s', async (theme) => {
    await changeSettings(bench.on, { theme });
    page = await showPage(bench, `<h1>A page</h1><p>${twoClaims}</p>${filler}`);
    const card = await openCard(page, 'and vitamin');
    const only = theme === 'light' ? undefined : ofColours;
    expect(await faultsIn(page, card, only)).toEqual([]);
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

  it('gives the focus back past a card that took the place of another by key', async () => {
    page = await showPage(bench, `<button id="b">B</button><p>${claim}</p>${filler}`);
    await page.focus('#b');
    await openByKey();
    await page.evaluate(() => {
      Object.assign(window, { first: document.documentElement.lastElementChild });
    });
    await openByKey();
    const isAnother = () =>
      page.evaluate(() => {
        const { first } = window as unknown as { first: Element };
        return !first.isConnected && document.activeElement?.id === '';
      });
    await until(isAnother, { what: 'another card' });
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('b');
  });

  it.each([
    [
      'a field in a shadow root',
      '<div id="host"><template shadowrootmode="open"><input id="in"></template></div>',
    ],
    [
      'a link of a drawing',
      '<svg width="9" height="9"><a id="in" href="#"><path d="M0 0h9v9z"/></a></svg>',
    ],
  ])('gives the focus back to %s', async (_, body) => {
    page = await showPage(bench, `${body}<p>${claim}</p>${filler}`);
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.id;
      });
    await page.evaluate(() => {
      const within = document.querySelector('#host')?.shadowRoot ?? document;
      within.querySelector<HTMLElement>('#in')?.focus();
    });
    expect(await focused()).toBe('in');
    await openByKey();
    expect(await focused()).toBe('');
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await focused()).toBe('in');
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

  it('lets Tab go through it and out at its end, and back into the page on either side', async () => {
    page = await showPage(bench, `<p>${claim}</p>${filler}<button id="b">B</button>`);
    const card = await openByKey();
    const inside = () => card.run((root) => root.activeElement !== null);
    const inPage = () => page.evaluate(() => document.activeElement?.id === 'b');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await inPage()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
    let presses = 0;
    while (presses < 60 && (await inside())) {
      await page.keyboard.press('Tab');
      presses += 1;
    }
    expect(await inside()).toBe(false);
    expect(presses).toBeGreaterThan(8);
    // The card comes last. In Firefox the window's own bars come next, which no driver leaves by key.
    if (bench.name === 'firefox') return;
    if (!(await inPage())) await page.keyboard.press('Tab');
    expect(await inPage()).toBe(true);
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
