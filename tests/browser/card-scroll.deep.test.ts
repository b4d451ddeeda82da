import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { claim, inClaim, isOpen, showPage } from './card-page.ts';
import { cardWith, changeSettings, hover, settled } from './harness.ts';

/** Has a box, or the whole page, scroll up and down by itself. */
const keepScrolling = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => {
    const box = document.querySelector(wanted) as Element;
    setInterval(() => box.scrollBy(0, box.scrollTop > 2 ? -1 : 1), 100);
  }, selector);

/** Where the marked words begin, also in a closed shadow root. */
const markOf = (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate(() => {
    const [range] = [...CSS.highlights.values()].flatMap((look) => [...look]);
    const live = document.createRange();
    live.selectNode(range?.startContainer as Node);
    const { x, y } = live.getBoundingClientRect();
    return { x: x + 40, y: y + 8 };
  });

const component = (mode: 'open' | 'closed'): string =>
  `<x-part></x-part><script>document.querySelector('x-part').attachShadow({ mode: '${mode}' }).innerHTML = '<p>${claim}</p>'</script>`;

inBothBrowsers('a pointer that rests on the words', (bench) => {
  // Longer than the pause between two scrolls, so that each falls into the wait.
  beforeAll(() => changeSettings(bench.on, { density: 'all', delay: 500 }));

  it('opens the card beside a box that scrolls by itself', async () => {
    const page = await showPage(
      bench,
      `<p>${claim}</p><div id="ticker"><p>One.</p><p>Two.</p><p>Three.</p></div>`,
      '#ticker { overflow: auto; height: 30px }',
    );
    await keepScrolling(page, '#ticker');
    await hover(page, inClaim);
    await cardWith(page, /FDA/);
  });

  it.each([
    ['the page', 'html', `<p>${claim}</p>`],
    ['the box around them', '#around', `<p>${claim}</p>`],
    ['the box around their component', '#around', component('open')],
    ['the box around their closed component', '#around', component('closed')],
  ])('opens no card while %s scrolls under it', async (_, selector, words) => {
    const page = await showPage(
      bench,
      `<div id="around">${words}<p class="long"></p></div><p class="long"></p>`,
      '#around { overflow: auto; height: 200px } .long { height: 2000px }',
    );
    await keepScrolling(page, selector);
    const { x, y } = await markOf(page);
    await page.mouse.move(x - 12, y);
    await page.mouse.move(x, y, { steps: 4 });
    expect(await settled(() => isOpen(page), { quiet: 1200 })).toBe(false);
    // It was the scrolling that kept it shut.
    await page.mouse.click(x, y);
    await cardWith(page, /FDA/);
  });
});
