/** A sheet leaves the words free that it answers, wherever they are and go. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  type Box,
  boxOf,
  claim,
  filler,
  linesOf,
  openCard,
  overlaps,
  showPage,
} from './card-page.ts';
import { type Card, cardWith, changeSettings, settled, spotOf, until } from './harness.ts';

const phone = { width: 360, height: 700, hasTouch: true };
const style = 'body{margin:8px}#p{position:fixed;left:8px;right:8px;margin:0}';

inBothBrowsers('a sheet', (bench) => {
  let page: Page;
  beforeAll(() => changeSettings(bench.on, { density: 'all', delay: 100 }));
  const tap = async (): Promise<Card> => {
    const { x, y } = await spotOf(page, 'not approved');
    await page.touchscreen.tap(x, y);
    return cardWith(page, /FDA/);
  };
  const isClear = async (box: Box, words: string): Promise<boolean> =>
    (await linesOf(page, words)).every((line) => !overlaps(box, line));

  describe('by touch, at 360 px', () => {
    it.each([
      ['at the top', 'top:12px', 700],
      ['in the middle', 'top:340px', 700],
      ['at the bottom', 'bottom:5px', null],
    ] as const)('is clear of words %s', async (_, where, bottom) => {
      page = await showPage(bench, `<p id="p" style="${where}">${claim}</p>`, style, phone);
      const card = await tap();
      const box = await settled(() => boxOf(card), { quiet: 250 });
      expect(await isClear(box, claim)).toBe(true);
      expect(box.bottom - box.top).toBeGreaterThan(190);
      if (bottom === null) expect(Math.round(box.top)).toBe(0);
      else expect(Math.round(box.bottom)).toBe(bottom);
    });

    // Firefox's driver cannot pinch.
    it.runIf(bench.name === 'chromium')('lies in what a reader has magnified', async () => {
      page = await showPage(bench, `<p id="p" style="top:12px">${claim}</p>`, style, phone);
      const card = await tap();
      const session = await page.createCDPSession();
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
      const seen = () =>
        page.evaluate(() => {
          const { offsetLeft: left = 0, offsetTop: top = 0 } = visualViewport ?? {};
          const { width = 0, height = 0 } = visualViewport ?? {};
          return { left, top, right: left + width, bottom: top + height };
        });
      await until(async () => (await seen()).right < 200);
      const box = await settled(() => boxOf(card), { quiet: 250 });
      const view = await seen();
      for (const side of ['left', 'right', 'bottom'] as const)
        expect(Math.abs(box[side] - view[side])).toBeLessThan(2);
      expect(box.top).toBeGreaterThan(view.top);
      expect(await isClear(box, 'Vitamin')).toBe(true);
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
      await session.detach();
    });
  });

  describe('in a low window', () => {
    const low = { width: 320, height: 225 };
    afterEach(() => page.close());

    it('makes way for its words when the page scrolls or the window changes', async () => {
      page = await showPage(bench, `${filler}<p>${claim}</p>${filler}`, 'body{margin:8px}', low);
      const card = await openCard(page, 'approved');
      const box = () => settled(() => boxOf(card), { quiet: 200 });
      expect(await isClear(await box(), 'approved')).toBe(true);
      for (const top of [20, 180, 100]) {
        const [line] = await linesOf(page, 'approved');
        await page.evaluate((down) => scrollBy(0, down), (line?.top ?? 0) - top);
        expect(await isClear(await box(), 'approved')).toBe(true);
        expect(Math.round((await linesOf(page, 'approved'))[0]?.top ?? 0)).toBeCloseTo(top, -1);
      }
      await page.setViewport({ width: 320, height: 180 });
      expect(await isClear(await box(), 'approved')).toBe(true);
    });

    it('scrolls to its last line by the wheel, and the page stays in Chromium', async () => {
      page = await showPage(bench, `${filler}<p>${claim}</p>${filler}`, 'body{margin:8px}', low);
      const card = await openCard(page, 'approved');
      const box = await settled(() => boxOf(card), { quiet: 200 });
      await page.mouse.move(160, (box.top + box.bottom) / 2, { steps: 4 });
      const left = () =>
        card.run((root) => {
          const scroller = root.querySelector('[role="dialog"]') as Element;
          return scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
        });
      const all = await left();
      expect(all).toBeGreaterThan(100);
      const wheelUntil = (enough: number) =>
        until(async () => {
          await page.mouse.wheel({ deltaY: 300 });
          return (await left()) < enough;
        });
      // The first one may find the page: Firefox takes a moment to know what lies where.
      await wheelUntil(all);
      const before = await page.evaluate(() => scrollY);
      await wheelUntil(2);
      await page.mouse.wheel({ deltaY: 300 });
      const last = await card.run((root) => {
        const buttons = [...root.querySelectorAll('button')].filter((one) => one.checkVisibility());
        return Math.max(...buttons.map((one) => one.getBoundingClientRect().bottom));
      });
      expect(last).toBeLessThanOrEqual(box.bottom + 1);
      // Firefox's driver makes wheels that go on to the page at an end, whatever "overscroll-behavior" says.
      if (bench.name === 'firefox') return;
      expect(await settled(() => page.evaluate(() => scrollY))).toBe(before);
    });
  });
});
