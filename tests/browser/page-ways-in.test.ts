import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  anyOwnPage,
  type Card,
  cardGone,
  cardWith,
  changeSettings,
  closedRoots,
  findCard,
  readMarks,
  resetPrefs,
  type Spot,
  setPrefs,
  settled,
  spotOf,
  stored,
  tabOf,
  until,
} from './harness.ts';
import { anew } from './hostile-page.ts';

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
    const page = await bench.on.visit(
      bench.site.put(`/ways-${count++}`, doc(body)),
      mobile ? { width: 360, height: 700, hasTouch: true } : undefined,
    );
    await until(async () => (await readMarks(page)).length > 0 || null, { what: 'marks' });
    await settled(() => readMarks(page), { quiet: 150 });
    return page;
  };
  /** What a shortcut does: the background tells the frame. */
  const tell = async (page: Page, name: string, body: object, frame = 0): Promise<unknown> => {
    const tab = await tabOf(bench.on, page);
    const own = await anyOwnPage(bench.on);
    return own.evaluate(
      (to, message, frameId) =>
        (globalThis as unknown as { chrome: Api }).chrome.tabs.sendMessage(to, message, {
          frameId,
        }),
      tab,
      { to: 'frame', name, body },
      frame,
    );
  };
  const command = (page: Page, name: string): Promise<unknown> => tell(page, 'command', { name });
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.id ?? '');
  const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));

  beforeAll(() => changeSettings(bench.on, { density: 'all' }));

  it.each(['Escape', 'a press beside it'])(
    'a card closes by %s on a page without any mark',
    async (how) => {
      const page = await bench.on.visit(
        bench.site.put(
          `/ways-${count++}`,
          doc(`<textarea rows="3" cols="60">${claim}</textarea>${filler}`),
        ),
      );
      await page.$eval('textarea', (field) => field.select());
      // Nobody answers before the page script has begun.
      await until(async () =>
        tell(page, 'selection', { text: claim }).then(
          (answer) => (answer as { open?: boolean } | undefined)?.open,
          () => null,
        ),
      );
      await cardWith(page, /FDA/);
      if (how === 'Escape') await page.keyboard.press('Escape');
      else await page.mouse.click(4, 4);
      await cardGone(page);
    },
  );

  it('brings words into view far down a long text that a form scrolls, whatever its fields are called', async () => {
    const page = await show(
      `<form style="overflow:auto;height:200px"><input type="hidden" name="scrollHeight"><input type="hidden" name="clientHeight"><p>${'Nothing.<br>'.repeat(60)}${claim}<br>${'Nothing.<br>'.repeat(60)}</p></form>`,
    );
    expect(await command(page, 'next')).toBe(true);
    await until(() =>
      page.evaluate(() => {
        const [mark] = [...(CSS.highlights.get('spot') ?? [])];
        const live = document.createRange();
        live.selectNode(mark?.startContainer as Node);
        const words = live.getBoundingClientRect();
        const box = (document.querySelector('form') as Element).getBoundingClientRect();
        return words.top >= box.top && words.bottom <= box.bottom;
      }),
    );
  });

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
  });

  it('goes by the marks in view, then by the nearest, once the reader has scrolled away', async () => {
    const page = await show(
      `<p>About cobalamin.</p>${filler}<p id="middle">${claim}</p>${filler}<p id="low">On cobalamin again.</p>`,
    );
    const readTo = async (selector: string, block: 'center' | 'end'): Promise<number> => {
      await page.$eval(selector, (one, where) => one.scrollIntoView({ block: where }), block);
      return settled(() => scrolled(page));
    };
    const rest = () => settled(() => scrolled(page));
    expect(await command(page, 'next')).toBe(true);
    const low = await readTo('#low', 'center');
    expect(await command(page, 'open')).toBe(true);
    await cardWith(page, /B12/);
    expect(await scrolled(page)).toBe(low);
    await page.keyboard.press('Escape');
    await cardGone(page);
    await readTo('p', 'center');
    await command(page, 'next');
    await readTo('#low', 'center');
    expect(await command(page, 'next')).toBe(true);
    expect(await rest()).toBe(low);
    expect(await command(page, 'next')).toBe(false);
    // Between two marks, neither of which is in view.
    const between = await readTo('#middle ~ p:nth-of-type(45)', 'center');
    expect(between).toBeLessThan(low);
    expect(await command(page, 'next')).toBe(true);
    expect(await rest()).toBe(low);
    await readTo('#middle ~ p:nth-of-type(45)', 'center');
    expect(await command(page, 'previous')).toBe(true);
    await until(async () =>
      page.$eval('#middle', (one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    );
  });

  it('says that there is no further mark also while a card is open, beside it', async () => {
    const page = await show('<p>About cobalamin.</p>');
    await command(page, 'open');
    const card = await cardWith(page, /B12/);
    await tell(page, 'notice', { text: 'no-more' });
    const line = await until(async () => {
      for (const root of await closedRoots(page)) {
        const box = await root.run((inside) => {
          const found = inside.querySelector('[role="status"].cn-notice');
          const { top = 0, bottom = 0 } = found?.getBoundingClientRect() ?? {};
          return found?.textContent ? { top, bottom } : null;
        });
        if (box !== null && box.bottom > box.top) return box;
      }
      return null;
    });
    const box = await card.run((inside) => {
      const { top, bottom } = (
        inside.querySelector('[role="dialog"]') as Element
      ).getBoundingClientRect();
      return { top, bottom };
    });
    expect(line.bottom <= box.top || line.top >= box.bottom).toBe(true);
  });

  describe('words that the reader selected', () => {
    const ask = (page: Page, text: string) => tell(page, 'selection', { text });
    const words = 'Vitamin B12 cures multiple sclerosis.';

    it.each([
      ['a text area', `<textarea id="field" cols="60">So: ${words}</textarea>`],
      [
        'a text area of a form with a field of an unlucky name',
        `<form><input type="hidden" name="childNodes"><textarea id="field" cols="60">So: ${words}</textarea></form>`,
      ],
      ['a line to fill in', `<input id="field" size="60" value="So: ${words}">`],
    ])('are looked up in %s, with the card beside it', async (_, body) => {
      const page = await show(`<p>About cobalamin.</p>${body}`);
      await page.$eval('#field', (one) => {
        const field = one as HTMLInputElement;
        field.focus();
        field.setSelectionRange(4, field.value.length);
      });
      expect(await ask(page, words)).toEqual({ open: true, claim: 'b12-cures-ms' });
      const card = await cardWith(page, /does not cure/);
      const gap = await card.run((inside) => {
        const field = document.querySelector('#field') as Element;
        const dialog = inside.querySelector('[role="dialog"]') as Element;
        return dialog.getBoundingClientRect().top - field.getBoundingClientRect().bottom;
      });
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(20);
    });

    it.each(['open', 'closed'])('are looked up in %s shadow roots', async (mode) => {
      const page = await show(
        `<p>About cobalamin.</p><div id="host"><template shadowrootmode="${mode}"><p id="in">${words}</p></template></div>`,
      );
      // As by a drag: a script cannot select in a closed root.
      const { x, y } = await page.$eval('#host', (one) => {
        const { left, top, height } = one.getBoundingClientRect();
        return { x: left, y: top + height / 2 };
      });
      await page.mouse.move(x + 1, y);
      await page.mouse.down();
      await page.mouse.move(x + 200, y, { steps: 4 });
      await page.mouse.move(x + 600, y, { steps: 4 });
      await page.mouse.up();
      expect(await ask(page, words)).toEqual({ open: true, claim: 'b12-cures-ms' });
      await cardWith(page, /does not cure/);
    });

    it('are looked up in a frame, with the card there', async () => {
      const inner = bench.site
        .put('/ways-inner', doc(`<p>About cobalamin.</p><p id="in">${words}</p>`))
        .replace('127.0.0.1', 'localhost');
      const page = await show(
        `<p>About cobalamin.</p><iframe src="${inner}" width="700" height="600"></iframe>`,
      );
      const frame = await until(() =>
        page.frames().find((one) => one.url().endsWith('/ways-inner')),
      );
      const report = new RegExp(`^report:${await tabOf(bench.on, page)}:([1-9]\\d*)$`);
      const id = await until(async () =>
        Object.keys(await stored(bench.on, 'session'))
          .map((key) => report.exec(key)?.[1])
          .find(Boolean),
      );
      await frame.$eval('#in', (one) => getSelection()?.selectAllChildren(one));
      const answer = await tell(page, 'selection', { text: words }, Number(id));
      expect(answer).toEqual({ open: true, claim: 'b12-cures-ms' });
      await cardWith(frame, /does not cure/);
    });

    it('open no card without a place where the page changes them while it comes up', async () => {
      // It is told of the card where it has written itself anew.
      const change =
        "addEventListener('beforetoggle', () => { document.querySelector('#in').firstChild.data = 'x'; }, true)";
      const page = await show(anew(change, `<p>About cobalamin.</p><p id="in">${words}</p>`));
      await page.$eval('#in', (one) =>
        getSelection()?.setBaseAndExtent(one.firstChild as Text, 0, one.firstChild as Text, 37),
      );
      expect(await ask(page, words)).toEqual({ open: false, claim: 'b12-cures-ms' });
      expect(await findCard(page)).toBe(null);
    });

    it('are named to the library where nobody can say where they are', async () => {
      const page = await show('<p>About cobalamin.</p>');
      await page.evaluate(() => getSelection()?.removeAllRanges());
      expect(await ask(page, words)).toEqual({ open: false, claim: 'b12-cures-ms' });
    });
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
  });

  it('opens no card where there is no room for one: the page is led to the words, all the same', async () => {
    const page = await show(`<p>About cobalamin.</p>${filler}`);
    await page.setViewport({ width: 150, height: 130 });
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('p') as Element),
    );
    expect(await tell(page, 'selection', { text: 'About cobalamin.' })).toEqual({
      open: false,
      claim: expect.any(String),
    });
    expect(await command(page, 'open')).toBe(false);
    await page.evaluate(() => scrollTo(0, 900));
    const report = `report:${await tabOf(bench.on, page)}:0`;
    const key = await until(async () => {
      const kept = (await stored(bench.on, 'session'))[report];
      return (kept as { items: { key: number }[] } | undefined)?.items[0]?.key;
    });
    await page.bringToFront();
    expect(await tell(page, 'goto', { key, open: true })).toBe('shown');
    expect(await scrolled(page)).toBeLessThan(100);
    expect(await settled(async () => (await findCard(page)) !== null)).toBe(false);
  });

  // Chromium's driver cannot turn caret browsing on: the page's script moves the caret as that does.
  it('opens by Enter for a caret that the reader’s keys have moved', async () => {
    const page = await show(
      `<p>So they say. ${claim}</p><script>addEventListener('keydown', ({ key }) => {
        if (key === 'ArrowRight') getSelection().collapse(document.querySelector('p').firstChild, 22);
      });</script>`,
    );
    const { x, y } = await spotOf(page, 'say');
    await page.mouse.click(x, y);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const card = await cardWith(page, /FDA/);
    expect(await card.run((root) => root.activeElement?.getAttribute('role'))).toBe('dialog');
  });

  it('says when there is no further mark, and leaves nothing of it', async () => {
    const page = await show('<p>About cobalamin.</p>');
    const hosts = (): Promise<number> =>
      page.evaluate(() => document.querySelectorAll('html > div').length);
    expect(await tell(page, 'notice', { text: 'no-more' })).toBe(true);
    await until(async () => (await hosts()) === 1 || null);
    await until(async () => (await hosts()) === 0 || null);
  });

  it('says where it is off that it rests there, for a browser that opens no popup', async () => {
    const page = await show('<p>About cobalamin.</p>');
    await changeSettings(bench.on, { sites: { '127.0.0.1': 'off' } });
    await until(async () => (await readMarks(page)).length === 0);
    expect(await tell(page, 'rests', {})).toBe(true);
    await until(async () => {
      const roots = await closedRoots(page);
      const words = roots.map((root) => root.run((inside) => inside.textContent ?? ''));
      return (await Promise.all(words)).join().includes('does not read this page now');
    });
    await changeSettings(bench.on, { sites: {} });
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
        // It may still be filling.
        const before = await settled(place);
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

      it('down that is short puts it back at once where the reader wants less motion', async () => {
        const calm = { 'ui.prefersReducedMotion': 1 };
        if (bench.name === 'firefox') await setPrefs(bench.on.browser, calm);
        else await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
        const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
        await until(() => page.evaluate(isCalm), { what: 'less motion' });
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
        if (bench.name === 'firefox') await resetPrefs(bench.on.browser, calm);
        expect(await watched).toHaveLength(2);
      });

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
    });

    it('a tap on a link follows it, a long press opens the card', async () => {
      const page = await show(`<p>See <a href="#went">what cobalamin is</a>.</p>${filler}`, true);
      const { x, y } = await spotOf(page, 'cobalamin');
      const touch = await page.touchscreen.touchStart(x, y);
      await cardWith(page, /B12/);
      await touch.end();
      expect(await settled(() => page.evaluate(() => location.hash))).toBe('');
      await page.keyboard.press('Escape');
      await cardGone(page);
      await page.evaluate(() => history.replaceState(null, '', '#'));
      await page.touchscreen.tap(x, y);
      await until(async () => (await page.evaluate(() => location.hash)) === '#went' || null);
      expect(await settled(async () => (await findCard(page)) !== null)).toBe(false);
    });
  });
});
