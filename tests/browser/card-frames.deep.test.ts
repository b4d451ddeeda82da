/** One card at a time in a tab, whichever of its frames the reader is in. */
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { claim, filler, isOpen, marksOn, showPage } from './card-page.ts';
import {
  type Card,
  cardGone,
  cardWith,
  changeSettings,
  hover,
  leave,
  type Spot,
  settled,
  spotOf,
  until,
} from './harness.ts';

const listener =
  '<script>heard = 0; addEventListener("keydown", ({ key }) => { if (key === "Escape") heard += 1; })</script>';

inBothBrowsers('the frames of a tab', (bench) => {
  let page: Page;
  let inner: Frame;
  let at: Spot;
  beforeAll(() => changeSettings(bench.on, { density: 'all', delay: 100 }));
  beforeEach(async () => {
    // Of another site, as most frames are: in Chromium it has a process of its own.
    const address = bench.site
      .put('/card-frame', `<body style="margin:8px;font:16px serif"><p>${claim}</p>`)
      .replace('127.0.0.1', 'localhost');
    page = await showPage(
      bench,
      `${listener}<button id="b">B</button><p>About <b>cobalamin</b>.</p><iframe id="frame" src="${address}" style="margin-left:480px;width:700px;height:600px"></iframe>${filler}`,
    );
    const element = await page.waitForSelector('iframe');
    inner = (await element?.contentFrame()) as Frame;
    await marksOn(inner);
    at = (await element?.boundingBox()) ?? { x: 0, y: 0 };
  });

  /** Where words of the frame, or a part of its card, are in the page. */
  const inPage = ({ x, y }: Spot): Spot => ({ x: at.x + x, y: at.y + y });
  const rest = async ({ x, y }: Spot): Promise<void> => {
    await page.mouse.move(x - 12, y);
    await page.mouse.move(x, y, { steps: 4 });
  };
  const wordsInFrame = async () => inPage(await spotOf(inner, 'not approved'));
  const clickInFrame = async (): Promise<Card> => {
    const { x, y } = await wordsInFrame();
    await page.mouse.click(x, y);
    return cardWith(inner, /FDA/);
  };
  const pinInFrame = async (): Promise<void> => {
    const card = await clickInFrame();
    const { x, y } = inPage(await card.middle('button[aria-pressed]'));
    await page.mouse.click(x, y);
    const isPinned = () => card.run((root) => root.querySelector('[aria-pressed="true"]') !== null);
    await until(isPinned, { what: 'a pinned card' });
    await leave(page);
  };
  const focused = () => page.evaluate(() => document.activeElement?.id);
  /** Escapes that reached the page itself. */
  const heard = () => page.evaluate(() => (window as unknown as { heard: number }).heard);

  it('Escape in the page closes the card that the pointer opened in a frame, and the next one is the page’s', async () => {
    await page.click('#b');
    const spot = await wordsInFrame();
    await rest(spot);
    await cardWith(inner, /FDA/);
    await page.keyboard.press('Escape');
    await cardGone(inner);
    // It was dismissed: the pointer, still on the words, does not bring it back.
    await page.mouse.move(spot.x + 3, spot.y, { steps: 2 });
    expect(await settled(() => isOpen(inner), { quiet: 500 })).toBe(false);
    expect(await focused()).toBe('b');
    expect(await heard()).toBe(0);
    await page.keyboard.press('Escape');
    await until(async () => (await heard()) === 1);
  });

  it('Escape in a frame closes the card in the page', async () => {
    await page.mouse.click(at.x + 15, at.y + 15);
    expect(await focused()).toBe('frame');
    await hover(page, 'cobalamin');
    await cardWith(page, /What is vitamin B12/);
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await focused()).toBe('frame');
  });

  it('a press in the page closes a card that was clicked in a frame', async () => {
    await clickInFrame();
    await leave(page);
    expect(await settled(() => isOpen(inner), { quiet: 600 })).toBe(true);
    await page.mouse.click(3, 3);
    await cardGone(inner);
  });

  it('a card in the page takes the place of one that was clicked in a frame', async () => {
    await clickInFrame();
    const { x, y } = await spotOf(page, 'cobalamin');
    await page.mouse.click(x, y);
    await cardWith(page, /What is vitamin B12/);
    await cardGone(inner);
    await clickInFrame();
    await cardGone(page);
  });

  it('a pinned card in a frame stays for a press and for hovering in the page, not for a click on other words', async () => {
    await pinInFrame();
    await page.mouse.click(3, 3);
    await hover(page, 'cobalamin');
    expect(await settled(() => isOpen(page), { quiet: 600 })).toBe(false);
    expect(await isOpen(inner)).toBe(true);
    const { x, y } = await spotOf(page, 'cobalamin');
    await page.mouse.click(x, y);
    await cardWith(page, /What is vitamin B12/);
    await cardGone(inner);
  });

  it('Escape in the page closes a pinned card in a frame; one that goes with its frame is in nobody’s way', async () => {
    await pinInFrame();
    await page.click('#b');
    await page.keyboard.press('Escape');
    await cardGone(inner);
    await pinInFrame();
    await page.$eval('iframe', (one) => one.remove());
    await hover(page, 'cobalamin');
    await cardWith(page, /What is vitamin B12/);
  });
});
