import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { changePage, linesOf, overlaps } from './card-page.ts';
import {
  cardGone,
  cardWith,
  changeSettings,
  findCard,
  hover,
  insertedElement,
  leave,
  markup,
  readMarks,
  settled,
  spotOf,
  until,
} from './harness.ts';

const claim = 'Vitamin B12 is not approved by the FDA to treat multiple sclerosis.';
const filler = '<p>Nothing to read in this line, nor in the next.</p>'.repeat(12);
const doc = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<style>body{margin:40px;font:18px/1.5 serif}</style></head><body>${body}</body></html>`;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

inBothBrowsers('the card on a page', (bench) => {
  let count = 0;
  let page: Page;
  const show = async (body: string, head?: string): Promise<void> => {
    page = await bench.on.visit(bench.site.put(`/card-${count++}`, doc(body, head)));
    await until(async () => (await readMarks(page)).length > 0 || null, { what: 'marks' });
    await settled(() => readMarks(page), { quiet: 150 });
  };
  const boxOf = async (): Promise<Box> => {
    const card = await cardWith(page, /FDA/);
    return card.run((root) => {
      const dialog = root.querySelector('[role="dialog"]') as Element;
      const { left, top, right, bottom } = dialog.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  };
  const open = (): Promise<boolean> => findCard(page).then((card) => card !== null);

  beforeAll(() => changeSettings(bench.on, { density: 'all', delay: 100 }));

  it('opens on hover below the words, lets the pointer in, and closes when it leaves', async () => {
    await show(`<p>${claim}</p>${filler}`);
    const before = await markup(page);
    await hover(page, 'approved by the FDA');
    const box = await boxOf();
    const word = await spotOf(page, 'approved by the FDA');
    expect(box.top > word.y || box.bottom < word.y).toBe(true);
    expect(insertedElement(before, await markup(page))).toBeTruthy();
    await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 8 });
    expect(await settled(open, { quiet: 900 })).toBe(true);
    await leave(page);
    await cardGone(page);
    expect(await markup(page)).toBe(before);
  });

  it('closes by Escape and does not come back until the pointer has left the words', async () => {
    await show(`<p>${claim}</p>${filler}`);
    await hover(page, 'approved by the FDA');
    await boxOf();
    await page.keyboard.press('Escape');
    await cardGone(page);
    const { x, y } = await spotOf(page, 'approved by the FDA');
    await page.mouse.move(x + 3, y, { steps: 2 });
    expect(await settled(open, { quiet: 500 })).toBe(false);
    await leave(page);
    await hover(page, 'approved by the FDA');
    await boxOf();
  });

  it('opens for a hand that trembles on the words, and not for one that travels on', async () => {
    await changeSettings(bench.on, { delay: 1500 });
    await show(`<p>${claim}</p>${filler}`);
    const { x, y } = await spotOf(page, 'approved by the FDA');
    await page.mouse.move(x - 60, y);
    // No movement is as far from the one before as the wait is long.
    for (let step = 0; step < 400 && !(await open()); step += 1) {
      await page.mouse.move(x + (step % 2 === 0 ? 2 : -2), y + (step % 3) - 1);
      await new Promise((done) => setTimeout(done, 20));
    }
    expect(await open()).toBe(true);
    await leave(page);
    await cardGone(page);
    const began = Date.now();
    for (let step = 0; Date.now() - began < 2500; step += 1) {
      await page.mouse.move(x - 100 + ((step * 12) % 200), y);
      expect(await open()).toBe(false);
    }
    await leave(page);
    await changeSettings(bench.on, { delay: 100 });
  });

  it('does not open by scrolling under a still pointer', async () => {
    await show(`<p>${claim}</p>${filler.repeat(5)}`);
    const { x, y } = await spotOf(page, 'approved by the FDA');
    await page.evaluate(() => scrollBy(0, 300));
    await page.mouse.move(x, y + 5);
    await page.mouse.move(x, y);
    expect(await settled(open, { quiet: 400 })).toBe(false);
    await page.mouse.wheel({ deltaY: -300 });
    expect(await settled(open, { quiet: 600 })).toBe(false);
  });

  it('opens at once by a click and stays when the pointer leaves, until a click outside', async () => {
    await changeSettings(bench.on, { open: 'click' });
    await show(`<p>${claim}</p>${filler}`);
    await hover(page, 'approved by the FDA');
    expect(await settled(open, { quiet: 400 })).toBe(false);
    const { x, y } = await spotOf(page, 'approved by the FDA');
    await page.mouse.click(x, y);
    await boxOf();
    await leave(page);
    expect(await settled(open, { quiet: 700 })).toBe(true);
    await page.mouse.click(3, 3);
    await cardGone(page);
    await changeSettings(bench.on, { open: 'hover' });
  });

  it('leaves a link to the page: a click follows it, hovering opens the card', async () => {
    await show(`<p><a href="#followed">About vitamin B12</a> and more.</p>${filler}`);
    await hover(page, 'vitamin B12');
    await cardWith(page, /B12/);
    await leave(page);
    await cardGone(page);
    const { x, y } = await spotOf(page, 'vitamin B12');
    await page.mouse.click(x, y);
    await until(async () => (await page.evaluate(() => location.hash)) === '#followed' || null);
  });

  it('opens nothing for events that the page makes up', async () => {
    await show(`<p id="p">${claim}</p>${filler}`);
    const spot = await spotOf(page, 'approved by the FDA');
    await page.evaluate(({ x, y }) => {
      const init = {
        clientX: x,
        clientY: y,
        screenX: x,
        screenY: y,
        bubbles: true,
        composed: true,
      };
      const target = document.elementFromPoint(x, y) as Element;
      for (const type of ['pointermove', 'pointerdown', 'pointerup'])
        target.dispatchEvent(new PointerEvent(type, { ...init, pointerType: 'mouse' }));
      target.dispatchEvent(new MouseEvent('click', init));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    }, spot);
    expect(await settled(open, { quiet: 600 })).toBe(false);
  });

  it('cannot be reached from the page, and keeps its events to itself', async () => {
    await show(
      `<p>${claim}</p>${filler}<script>
        window.heard = [];
        for (const type of ['click', 'keydown', 'pointerdown', 'mousedown', 'focusin', 'input'])
          document.addEventListener(type, (e) => heard.push(type));
      </script>`,
    );
    await hover(page, 'approved by the FDA');
    const box = await boxOf();
    const seen = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.style.setProperty('display', 'none', 'important');
      host.style.setProperty('opacity', '0', 'important');
      return {
        root: host.shadowRoot,
        text: host.textContent,
        style: getComputedStyle(host).display,
      };
    });
    expect(seen).toEqual({ root: null, text: '', style: 'block' });
    await page.mouse.click(box.left + 20, box.top + 60);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  it('lies over a modal dialog of the page and can be clicked there', async () => {
    await show(
      `${filler}<dialog id="d" style="margin:60px"><p>${claim}</p></dialog><script>d.showModal()</script>`,
    );
    await hover(page, 'approved by the FDA');
    const card = await cardWith(page, /FDA/);
    await card.press('Close');
    await cardGone(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    const before = await markup(page);
    await leave(page);
    await hover(page, 'approved by the FDA');
    await boxOf();
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    expect(await markup(page)).toBe(before);
  });

  it('is forgotten when the page takes its host away', async () => {
    await show(`<p>${claim}</p>${filler}`);
    await hover(page, 'approved by the FDA');
    await boxOf();
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await cardGone(page);
    await leave(page);
    await hover(page, 'approved by the FDA');
    await boxOf();
  });

  it('stands beside the line in a page of vertical lines', async () => {
    await show(`<p>${claim}</p>${filler}`, '<style>body{writing-mode:vertical-rl}</style>');
    await page.setViewport({ width: 700, height: 450 });
    await hover(page, 'not approved');
    await boxOf();
    const box = await settled(boxOf, { quiet: 250 });
    const line = await page.evaluate(() => {
      const { left, right } = document.querySelector('p')?.getBoundingClientRect() ?? {};
      return { left: left ?? Number.NaN, right: right ?? Number.NaN };
    });
    const gap = Math.max(line.left - box.right, box.left - line.right);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(20);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(Math.floor(box.right)).toBeLessThanOrEqual(700);
    expect(Math.floor(box.bottom)).toBeLessThanOrEqual(450);
  });

  describe('is wholly on screen and not over the word', () => {
    beforeAll(() => show(`<p>${claim}</p>`));
    it.each([
      ['at the top', 'top:12px;left:5px', 1280, 900],
      ['at the bottom right', 'bottom:5px;right:5px;width:300px', 1280, 900],
      ['right to left', 'top:300px;right:5px;width:400px;direction:rtl', 1280, 900],
      [
        'in vertical lines',
        'top:50px;right:100px;height:500px;writing-mode:vertical-rl',
        1280,
        900,
      ],
      ['in a narrow window', 'top:12px;left:5px;right:5px', 340, 760],
      ['at 400 % zoom, at the top', 'top:12px;left:5px;right:5px', 320, 225],
      ['at 400 % zoom, at the bottom', 'bottom:5px;left:5px;right:5px', 320, 225],
    ] as const)('%s', async (_, style, width, height) => {
      await changePage(page, `<p style="position:fixed;margin:0;${style}">${claim}</p>`);
      await page.setViewport({ width, height });
      await hover(page, 'not approved');
      const box = await boxOf();
      const still = await settled(boxOf, { quiet: 250 });
      expect(still.left).toBeGreaterThanOrEqual(0);
      expect(still.top).toBeGreaterThanOrEqual(0);
      expect(Math.floor(still.right)).toBeLessThanOrEqual(width);
      expect(Math.floor(still.bottom)).toBeLessThanOrEqual(height);
      const sheet = still.left === 0 && Math.round(still.right) === width;
      if (height > 300) expect(sheet && width > 400).toBe(false);
      // All lines of the sentence, or that under the pointer where they fill the window.
      const kept = height > 300 ? claim : 'approved';
      for (const line of await linesOf(page, kept)) expect(overlaps(still, line)).toBe(false);
      expect(box.right - box.left).toBeGreaterThan(200);
    });
  });
});
