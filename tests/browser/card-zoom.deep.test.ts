/** Where the card stands when the browser itself magnifies the page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { boxOf, claim, linesOf, openCard, overlaps, showPage } from './card-page.ts';
import { type Card, cardGone, changeSettings, leave, settled, zoom } from './harness.ts';

// One word: in a window lower than a line of vertical text is long, no sheet can clear all of it.
const word = 'approved';

// Not so near the corner that the pointer, resting there between two cards, is still on the words.
const places = [
  ['at the top', 'inset: 12px 4px auto'],
  ['in the very middle', 'inset: 50% 4px auto; translate: 0 -50%'],
  ['at the bottom', 'inset: auto 4px 4px'],
  ['in the middle, in three lines', 'inset: 30% auto auto 4px; inline-size: 230px'],
  ['right to left, in the middle', 'inset: 50% 4px auto; translate: 0 -50%; direction: rtl'],
  ['in vertical lines', 'inset: 12px 30% 4px auto; writing-mode: vertical-rl'],
  [
    'in vertical lines with little on either side',
    'inset: 12px 45% 4px auto; writing-mode: vertical-rl',
  ],
] as const;

inBothBrowsers('the card under the zoom of the browser', (bench) => {
  let page: Page;
  beforeAll(async () => {
    await changeSettings(bench.on, { density: 'all', delay: 100 });
    page = await showPage(bench, `<p id="p">${claim}</p>`, '#p { position: fixed; margin: 0 }');
  });
  afterAll(async () => {
    await zoom(bench.on, page, 1);
    await page.close();
  });

  const windowSize = () => page.evaluate(() => [innerWidth, innerHeight] as const);
  /** Whether three lines of the answer, or all where a font needs fewer, can be read unscrolled. */
  const canBeRead = (card: Card): Promise<boolean> =>
    card.run((root) => {
      const scroller = root.querySelector('[role="dialog"]') as Element;
      const { bottom } = scroller.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(root.querySelector('.cn-answer') as Element);
      const tops = (lines: DOMRect[]) => new Set(lines.map(({ top }) => Math.round(top))).size;
      const all = [...range.getClientRects()];
      const shown = tops(all.filter((line) => line.bottom <= bottom + 1));
      return shown > 0 && shown >= Math.min(3, tops(all));
    });

  describe.each([2, 4])('of %d', (factor) => {
    beforeAll(() => zoom(bench.on, page, factor));

    it.each(places)('%s: is wholly on screen, and never over the word', async (_, style) => {
      await page.$eval('#p', (one, css) => one.setAttribute('style', css), style);
      const card = await openCard(page, word);
      const box = await settled(() => boxOf(card), { quiet: 200 });
      const [width, height] = await windowSize();
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(Math.floor(box.right)).toBeLessThanOrEqual(width);
      expect(Math.floor(box.bottom)).toBeLessThanOrEqual(height);
      for (const line of await linesOf(page, word)) expect(overlaps(box, line)).toBe(false);
      expect(await canBeRead(card)).toBe(true);
      await page.keyboard.press('Escape');
      await leave(page);
      await cardGone(page);
    });
  });
});
