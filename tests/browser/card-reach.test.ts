/** Where a card can be opened: full screen, frames, links, covers. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  boxOf,
  changePage,
  claim,
  filler,
  inClaim,
  isOpen,
  marksOn,
  openCard,
  showPage,
} from './card-page.ts';
import {
  cardGone,
  cardWith,
  changeSettings,
  hover,
  leave,
  settled,
  spotOf,
  until,
} from './harness.ts';

/** A teaser: words, and an element of the given look that lies over all of them. */
const under = (cover: string): string =>
  `<div style="position:relative;width:600px"><p>${claim}</p>${cover}</div>${filler}`;
const over = (style: string, tag = 'div'): string =>
  `<${tag} style="position:absolute;inset:0;${style}"></${tag}>`;

inBothBrowsers('a card can be opened', (bench) => {
  let page: Page;
  beforeAll(() => changeSettings(bench.on, { density: 'all', delay: 100 }));

  it('over an element in full screen, and is gone when full screen ends', async () => {
    page = await showPage(
      bench,
      `<div id="film" style="background:#fff"><button onclick="film.requestFullscreen()">Full</button><p>${claim}</p></div>${filler}`,
    );
    const full = () => page.evaluate(() => document.fullscreenElement?.id ?? '');
    await page.click('button');
    await until(async () => (await full()) === 'film' || null, { what: 'full screen' });
    const card = await openCard(page);
    const { x, y } = await card.middle('.cn-card-title');
    const top = await page.evaluate(
      (left, up) => document.elementFromPoint(left, up)?.hasAttribute('popover') ?? false,
      x,
      y,
    );
    expect(top).toBe(true);
    await card.press('Keep open');
    await page.evaluate(() => document.exitFullscreen());
    await cardGone(page);
  });

  it('in a frame that is large enough; a small one jumps only', async () => {
    const inner = `<!doctype html><meta charset="utf-8"><body style="margin:8px;font:16px serif"><p>${claim}</p>`;
    const address = bench.site.put('/inner-frame', inner);
    page = await showPage(
      bench,
      `<p>About cobalamin.</p><iframe id="small" src="${address}" width="190" height="120"></iframe><iframe id="narrow" src="${address}" width="180" height="320"></iframe><iframe id="large" src="${address}" width="500" height="500"></iframe>`,
    );
    const rest = async (id: string) => {
      const element = await page.waitForSelector(`#${id}`);
      const frame = await element?.contentFrame();
      if (!element || !frame) throw new Error(`no frame ${id}`);
      await marksOn(frame);
      const at = await element.boundingBox();
      const spot = await spotOf(frame, 'not');
      const [x, y] = [(at?.x ?? 0) + spot.x, (at?.y ?? 0) + spot.y];
      await page.mouse.move(x - 9, y);
      await page.mouse.move(x, y, { steps: 4 });
      return frame;
    };
    const small = await rest('small');
    expect(await settled(() => isOpen(small), { quiet: 600 })).toBe(false);
    expect(await isOpen(page)).toBe(false);
    // As wide as a window of 360 pixels at 200 %: the title gives way to the buttons.
    const tight = await cardWith(await rest('narrow'), /FDA/);
    const buttons = await tight.run((root) =>
      [...root.querySelectorAll('.cn-card-head button')].map(
        (button) => button.getBoundingClientRect().top,
      ),
    );
    expect(buttons).toHaveLength(2);
    expect(buttons[0]).toBe(buttons[1]);
    const card = await cardWith(await rest('large'), /FDA/);
    const box = await boxOf(card);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(500);
  });

  describe('on words that lie', () => {
    beforeAll(async () => {
      page = await showPage(bench, under(''));
    });
    it.each([
      ['under a link without a look', over('', 'a href="#followed"')],
      ['under a tint', over('background:rgb(0 0 0 / 5%)')],
      [
        'under a tint that lets the pointer through',
        over('background:rgb(0 0 0 / 5%);pointer-events:none'),
      ],
      [
        'before a sheet that lets the pointer through',
        over('background:#fff;pointer-events:none;z-index:-1'),
      ],
      ['under an element that is fully transparent', over('background:#fff;opacity:0')],
    ])('%s', async (_, cover) => {
      await changePage(page, under(cover));
      await openCard(page);
    });

    it('under a link without a look, which a click still follows', async () => {
      await changePage(page, under(over('', 'a href="#followed"')));
      const { x, y } = await spotOf(page, inClaim);
      await page.mouse.click(x, y);
      await until(async () => (await page.evaluate(() => location.hash)) === '#followed' || null);
    });
  });

  describe('but not on words that nobody can see', () => {
    const image = `<img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E" style="position:absolute;inset:0;width:100%;height:100%">`;
    beforeAll(async () => {
      page = await showPage(bench, under(''));
    });
    const staysShut = async () => {
      await hover(page, inClaim);
      expect(await settled(() => isOpen(page), { quiet: 600 })).toBe(false);
      await leave(page);
    };
    it.each([
      ['under a sheet of paper', over('background:#fff')],
      [
        'under a sheet with a clear child',
        over('background:#fff').replace('></div>', `>${over('')}</div>`),
      ],
      ['under a sheet that lets the pointer through', over('background:#fff;pointer-events:none')],
      [
        'under a sheet in a box that lets the pointer through',
        `<div style="pointer-events:none;position:absolute">${over('position:fixed;background:#fff')}</div>`,
      ],
      ['under a picture', image],
      ['under a blur', over('backdrop-filter:blur(9px)')],
    ])('%s', async (_, cover) => {
      await changePage(page, under(cover));
      await staysShut();
    });

    it('behind a modal dialog', async () => {
      const dialog = '<dialog id="d">Hello</dialog><script>d.showModal()</script>';
      page = await showPage(bench, under(dialog));
      await staysShut();
    });
  });
});
