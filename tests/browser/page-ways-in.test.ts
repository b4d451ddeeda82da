import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  anyOwnPage,
  type Card,
  cardGone,
  cardWith,
  changeSettings,
  findCard,
  readMarks,
  type Spot,
  settled,
  spotOf,
  tabOf,
  until,
} from './harness.ts';

const claim = 'Vitamin B12 is not approved by the FDA to treat multiple sclerosis.';
const filler = '<p>Nothing to read in this line, nor in the next.</p>'.repeat(30);
const doc = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>body{margin:20px;font:18px/1.5 serif}</style></head><body>${body}</body></html>`;

interface Api {
  tabs: { sendMessage(tab: number, message: object, to: { frameId: number }): Promise<unknown> };
}

inBothBrowsers('ways to a card', (bench) => {
  let count = 0;
  const show = async (body: string, mobile = false): Promise<Page> => {
    const page = await bench.on.open(bench.site.put(`/ways-${count++}`, doc(body)));
    if (mobile) await page.setViewport({ width: 360, height: 700, hasTouch: true });
    await until(async () => (await readMarks(page)).length > 0 || null, { what: 'marks' });
    await settled(() => readMarks(page), { quiet: 150 });
    return page;
  };
  /** What a shortcut does: the background tells the frame. */
  const command = async (page: Page, name: string): Promise<unknown> => {
    const tab = await tabOf(bench.on, page);
    const own = await anyOwnPage(bench.on);
    return own.evaluate(
      (to, step) =>
        (globalThis as unknown as { chrome: Api }).chrome.tabs.sendMessage(
          to,
          { to: 'frame', name: 'command', body: { name: step } },
          { frameId: 0 },
        ),
      tab,
      name,
    );
  };
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.id ?? '');
  const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));

  beforeAll(() => changeSettings(bench.on, { density: 'all' }));

  it('steps through the marks by key, opens with the focus inside, and gives it back', async () => {
    const page = await show(
      `<button id="b">B</button><p>About cobalamin.</p>${filler}<p>${claim}</p>${filler}`,
    );
    await page.focus('#b');
    expect(await command(page, 'next')).toBe(true);
    expect(await scrolled(page)).toBe(0);
    expect(await command(page, 'next')).toBe(true);
    await until(async () => (await scrolled(page)) > 200 || null);
    await settled(() => scrolled(page));
    expect(await command(page, 'open')).toBe(true);
    const card = await cardWith(page, /FDA/);
    expect(await card.run((root) => root.activeElement?.getAttribute('role'))).toBe('dialog');
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await focused(page)).toBe('b');
    expect(await command(page, 'next')).toBe(false);
    expect(await command(page, 'previous')).toBe(true);
    await until(async () => (await scrolled(page)) === 0 || null);
    await page.close();
  });

  it('closes by its button with the keyboard alone', async () => {
    const page = await show(`<p>${claim}</p>${filler}`);
    await command(page, 'open');
    const card = await cardWith(page, /FDA/);
    const label = () => card.run((root) => root.activeElement?.getAttribute('aria-label') ?? '');
    for (let i = 0; i < 6 && (await label()) !== 'Close'; i++) await page.keyboard.press('Tab');
    expect(await label()).toBe('Close');
    await page.keyboard.press('Enter');
    await cardGone(page);
    await page.close();
  });

  it('says when there is no further mark, and leaves nothing of it', async () => {
    const page = await show('<p>About cobalamin.</p>');
    const own = await anyOwnPage(bench.on);
    const tab = await tabOf(bench.on, page);
    const hosts = (): Promise<number> =>
      page.evaluate(() => document.querySelectorAll('html > div').length);
    await own.evaluate(
      (to) =>
        (globalThis as unknown as { chrome: Api }).chrome.tabs.sendMessage(
          to,
          { to: 'frame', name: 'notice', body: { text: 'no-more' } },
          { frameId: 0 },
        ),
      tab,
    );
    await until(async () => (await hosts()) === 1 || null);
    await until(async () => (await hosts()) === 0 || null);
    await page.close();
  });

  describe('by touch, at 360 px', () => {
    it('a tap opens a sheet over the whole width, a tap outside closes it', async () => {
      const page = await show(`<p>${claim}</p>${filler}`, true);
      const { x, y } = await spotOf(page, 'not approved');
      await page.touchscreen.tap(x, y);
      const card = await cardWith(page, /FDA/);
      const box = await card.run((root) => {
        const { left, right, bottom } = (
          root.querySelector('[role="dialog"]') as Element
        ).getBoundingClientRect();
        // Without the scroll bar that a desktop shows.
        return { left, bottom, missing: document.documentElement.clientWidth - right };
      });
      expect([Math.round(box.left), Math.round(box.missing)]).toEqual([0, 0]);
      expect(Math.round(box.bottom)).toBe(700);
      await page.touchscreen.tap(180, 5);
      await cardGone(page);
      await page.close();
    });

    describe('a swipe', () => {
      let page: Page;
      let card: Card;
      beforeEach(async () => {
        page = await show(`<p>${claim}</p>${filler}`, true);
        const { x, y } = await spotOf(page, 'not approved');
        await page.touchscreen.tap(x, y);
        card = await cardWith(page, /FDA/);
      });
      afterEach(() => page.close());
      const open = async () => (await findCard(page)) !== null;
      const swipe = async (from: Spot, down: number): Promise<void> => {
        const finger = await page.touchscreen.touchStart(from.x, from.y);
        for (let step = 1; step <= 6; step++) await finger.move(from.x, from.y + (down * step) / 6);
        await finger.end();
      };
      const scrolledTo = (): Promise<number> =>
        card.run((root) => root.querySelector('[role="dialog"]')?.scrollTop ?? -1);

      it('down on the sheet closes it, and the page does not move', async () => {
        const before = await scrolled(page);
        await swipe(await card.middle('.cn-answer'), 200);
        await cardGone(page);
        expect(await scrolled(page)).toBe(before);
      });

      it('down that is short puts the sheet back', async () => {
        const place = () =>
          card.run((root) => root.querySelector('[role="dialog"]')?.getBoundingClientRect().top);
        const before = await place();
        const from = await card.middle('.cn-answer');
        const finger = await page.touchscreen.touchStart(from.x, from.y);
        await finger.move(from.x, from.y + 15);
        await finger.move(from.x, from.y + 40);
        // It follows the finger.
        await until(async () => ((await place()) ?? 0) > (before ?? 0) + 20 || null);
        // Held, so that it is no flick.
        await settled(place, { quiet: 300 });
        await finger.end();
        await until(async () => (await place()) === before || null);
        expect(await open()).toBe(true);
      });

      it.runIf(bench.name === 'chromium')(
        'down that is short puts it back at once where the reader wants less motion',
        async () => {
          const reduced = { name: 'prefers-reduced-motion', value: 'reduce' };
          await page.emulateMediaFeatures([reduced]);
          const from = await card.middle('.cn-answer');
          const finger = await page.touchscreen.touchStart(from.x, from.y);
          await finger.move(from.x, from.y + 15);
          await finger.move(from.x, from.y + 40);
          // Where the sheet is in each frame until it lies still again.
          const watched = card.run(async (root) => {
            const dialog = root.querySelector('[role="dialog"]') as Element;
            const tops = [Math.round(dialog.getBoundingClientRect().top)];
            for (let same = 0; same < 30; ) {
              await new Promise(requestAnimationFrame);
              const top = Math.round(dialog.getBoundingClientRect().top);
              same = top === tops.at(-1) && tops.length > 1 ? same + 1 : 0;
              if (top !== tops.at(-1)) tops.push(top);
            }
            return tops;
          });
          await finger.end();
          expect(await watched).toHaveLength(2);
        },
      );

      it('scrolls what is below first; only its head then closes it', async () => {
        await card.run((root) => root.querySelector('[role="dialog"]')?.scrollTo(0, 150));
        await until(async () => (await scrolledTo()) >= 150 || null);
        await swipe(await card.middle('.cn-fda-text'), 100);
        expect(await settled(open)).toBe(true);
        await card.run((root) => root.querySelector('[role="dialog"]')?.scrollTo(0, 150));
        await swipe(await card.middle('.cn-card-title'), 200);
        await cardGone(page);
      });
    });

    it('Escape closes the sheet', async () => {
      const page = await show(`<p>${claim}</p>${filler}`, true);
      const { x, y } = await spotOf(page, 'not approved');
      await page.touchscreen.tap(x, y);
      await cardWith(page, /FDA/);
      await page.keyboard.press('Escape');
      await cardGone(page);
      await page.close();
    });

    it('a tap on a link follows it, a long press opens the card', async () => {
      const page = await show(`<p>See <a href="#went">what cobalamin is</a>.</p>${filler}`, true);
      const { x, y } = await spotOf(page, 'cobalamin');
      const touch = await page.touchscreen.touchStart(x, y);
      await cardWith(page, /B12/);
      await touch.end();
      await page.keyboard.press('Escape');
      await cardGone(page);
      await page.evaluate(() => history.replaceState(null, '', '#'));
      await page.touchscreen.tap(x, y);
      await until(async () => (await page.evaluate(() => location.hash)) === '#went' || null);
      expect(await settled(async () => (await findCard(page)) !== null)).toBe(false);
      await page.close();
    });
  });
});
