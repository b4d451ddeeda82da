/** Pages that listen at their window before everybody else: what happens in the card is not theirs. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  type Card,
  cardGone,
  cardWith,
  changeSettings,
  findCard,
  readMarks,
  settled,
  spotOf,
  until,
} from './harness.ts';
import { anew, cardOn, marked, openPage, pageOf, paragraph } from './hostile-page.ts';

/** What readers do, by pointer, key and finger, and what browsers make of it. */
const types =
  'click dblclick auxclick contextmenu pointerdown pointerup pointermove pointerover pointerout pointerrawupdate pointercancel mousedown mouseup mousemove mouseover mouseout wheel touchstart touchmove touchend touchcancel keydown keypress keyup beforeinput input change compositionstart focus blur focusin focusout copy cut paste selectstart drag dragstart dragend dragenter dragover dragleave drop DOMActivate beforetoggle toggle submit scroll'.split(
    ' ',
  );

/** Listens before any other script of the page, in the first element of it. */
const listening = (then: string): string =>
  `<script>
    globalThis.heard = [];
    const isHost = (one) => one instanceof Element && one.parentNode === document.documentElement && one.localName === 'div';
    for (const type of ${JSON.stringify(types)}) addEventListener(type, (event) => {
      if (isHost(event.target) || isHost(event.originalTarget?.getRootNode?.().host)) heard.push(event.type + ' ' + (event.key ?? ''));
      ${then}
    }, { capture: true, passive: false });
  </script>`;

const heardOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

const isOpen = (card: Card, fold: string): Promise<boolean> =>
  card.run(
    (root, name) =>
      [...root.querySelectorAll('details')].some(
        (one) => one.open && one.querySelector('summary')?.innerText.includes(name),
      ),
    fold,
  );

const written = (card: Card): Promise<string> =>
  card.run((root) => root.querySelector('textarea')?.value ?? '');

const hasField = (card: Card): Promise<boolean> =>
  card.run((root) => root.querySelector('textarea') !== null);

/** Opens the card, presses, types (where there is a field) and scrolls in it. */
async function use(page: Page): Promise<Card> {
  await marked(page, /cures/);
  const card = await cardOn(page, 'cures');
  await until(async () => (await card.links()).length > 0);
  await card.press(/keep open/i);
  await until(() =>
    card.run((root) => root.querySelector('[aria-pressed="true"]') !== null || null),
  );
  await card.press(/something wrong/i);
  await until(async () => (await isOpen(card, 'wrong')) || null);
  if (await hasField(card)) {
    const { x, y } = await card.middle('textarea');
    await page.mouse.click(x, y);
    await page.keyboard.type('my own words');
    await until(async () => (await written(card)) === 'my own words' || null);
  } else
    await card.run((root) =>
      [...root.querySelectorAll<HTMLElement>('details[open] button')].at(-1)?.focus(),
    );
  await page.mouse.wheel({ deltaY: 40 });
  return card;
}

inBothBrowsers('a page that listens first', (bench) => {
  it('does not hear what is pressed, typed and scrolled in the card', async () => {
    const page = await openPage(bench, paragraph, { head: listening('') });
    const card = await use(page);
    expect(await hasField(card)).toBe(bench.name === 'chromium');
    // By key, too: back to a button, and on it.
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await until(async () => !(await isOpen(card, 'wrong')) || null);
    expect(await heardOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await heardOn(page)).toEqual([]);
    // It does hear of its own parts.
    await page.mouse.click(2, 2);
    await page.close();
  });

  it('keeps no press, key or word from the card by ending it at the window', async () => {
    const page = await openPage(bench, paragraph, {
      head: listening('event.stopImmediatePropagation(); event.preventDefault();'),
    });
    await use(page);
    await page.keyboard.press('Escape');
    await cardGone(page);
    await page.close();
  });

  it('hears no more where it was off meanwhile, and the page listened then', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    await changeSettings(bench.on, { sites: { '127.0.0.1': 'off' } });
    await until(async () => (await readMarks(page)).length === 0);
    await page.evaluate(
      (code) => {
        const script = document.createElement('script');
        script.textContent = code;
        document.head.append(script);
      },
      listening('').replaceAll(/<[/]?script>/g, ''),
    );
    await changeSettings(bench.on, { sites: {} });
    await page.bringToFront();
    await use(page);
    // But single movements, which no browser makes for us while nobody reads.
    expect((await heardOn(page)).filter((one) => !one.startsWith('pointerrawupdate'))).toEqual([]);
    await page.close();
  });

  it('keeps nothing from us that ends all listening and puts itself back as it was', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    await page.evaluate(() => {
      const root = document.documentElement;
      document.open();
      document.close();
      document.documentElement?.remove();
      document.append(root);
    });
    // It is read once more, as soon as that is noticed: a hover before goes unheard.
    const card = await until(async () => {
      await marked(page, /cures/);
      return cardOn(page, 'cures', 3_000);
    });
    await until(async () => (await card.links()).length > 0);
    await page.keyboard.press('Escape');
    await cardGone(page);
    await page.close();
  });

  it('keeps nothing from us that writes itself anew before we have begun', async () => {
    const page = await openPage(bench, '', {
      head: `<script>addEventListener('DOMContentLoaded', () => {
        document.open();
        document.write(${JSON.stringify(paragraph)});
        document.close();
      })</script>`,
    });
    await marked(page, /cures/);
    const card = await cardOn(page, 'cures');
    await until(async () => (await card.links()).length > 0);
    await page.keyboard.press('Escape');
    await cardGone(page);
    await page.close();
  });

  it.each([
    ['wrote itself anew', pageOf('', anew(''))],
    [
      'is in a frame whose page listened to it before',
      pageOf(
        `<script>
          const frame = document.createElement('iframe');
          frame.srcdoc = ${JSON.stringify(paragraph)};
          frame.style.cssText = 'width: 700px; height: 600px';
          document.body.append(frame);
          frame.contentWindow.addEventListener('keydown', () => {}, true);
        </script>`,
      ),
    ],
  ])('has no field to type in where it %s', async (what, html) => {
    const page = await bench.on.visit(bench.site.put(`/heard-${what.length}.html`, html));
    const frame = what.includes('frame') ? await until(() => page.frames()[1]) : page.mainFrame();
    await until(async () => (await readMarks(frame)).length > 0 || null);
    const corner = await page.evaluate(() => {
      const { x = 0, y = 0 } = document.querySelector('iframe')?.getBoundingClientRect() ?? {};
      return { x, y };
    });
    const card = await until(async () => {
      const words = await spotOf(frame, 'cures');
      const [x, y] = [corner.x + words.x, corner.y + words.y];
      await page.mouse.move(x - 12, y);
      await page.mouse.move(x, y, { steps: 4 });
      return until(() => findCard(frame), { timeout: 3_000 });
    });
    await until(async () => (await card.links()).length > 0);
    await card.run((root) => {
      for (const fold of root.querySelectorAll('details')) fold.open = true;
    });
    await until(async () => (await card.text()).includes('this page could hear') || null);
    expect(await card.run((root) => root.querySelector('textarea'))).toBe(null);
    await page.close();
  });

  it.each([
    ['does not hear', ''],
    ['does not stop', 'if (isHost(event.target)) event.stopImmediatePropagation();'],
  ])('%s the finger on the sheet', async (_, then) => {
    const page = await openPage(bench, paragraph, {
      head: listening(then),
      window: { width: 360, height: 700, hasTouch: true },
    });
    await marked(page, /cures/);
    const words = await spotOf(page, 'cures');
    await page.touchscreen.tap(words.x, words.y);
    const card = await cardWith(page, /FDA/);
    await settled(() => card.middle('.cn-answer'));
    const { x, y } = await card.middle('.cn-answer');
    const finger = await page.touchscreen.touchStart(x, y);
    for (const down of [40, 80, 120, 160]) await finger.move(x, y + down);
    await finger.end();
    await cardGone(page);
    expect(await heardOn(page)).toEqual([]);
    await page.close();
  });

  it('hears nothing of a label that is pressed, nor of a finger that leaves the sheet', async () => {
    const page = await openPage(bench, paragraph, {
      head: listening('event.changedTouches?.[0].clientX;'),
      window: { width: 360, height: 700, hasTouch: true },
    });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await marked(page, /cures/);
    const words = await spotOf(page, 'cures');
    await page.touchscreen.tap(words.x, words.y);
    const card = await cardWith(page, /FDA/);
    await settled(() => card.middle('.cn-answer'));
    const { x, y } = await card.middle('.cn-answer');
    const finger = await page.touchscreen.touchStart(x, y);
    for (const to of [y - 40, y / 2, 20]) await finger.move(x, to);
    await finger.end();
    expect(faults).toEqual([]);
    await card.press(/something wrong/i);
    await until(async () => (await isOpen(card, 'wrong')) || null);
    if (await hasField(card)) {
      const label = await card.middle('label > span');
      await page.mouse.click(label.x, label.y);
      await page.keyboard.type('mine');
      await until(async () => (await written(card)) === 'mine' || null);
    }
    expect(await heardOn(page)).toEqual([]);
    await page.close();
  });

  it('hears the end of what it lets its reader drag, also over a card that is pinned', async () => {
    const page = await openPage(bench, `${paragraph}<p id="map">A map.</p>`);
    await marked(page, /cures/);
    const card = await cardOn(page, 'cures');
    await card.press(/keep open/i);
    await until(() =>
      card.run((root) => root.querySelector('[aria-pressed="true"]') !== null || null),
    );
    await page.evaluate(() => {
      const held = new Set<string>();
      Object.assign(globalThis, { ends: held });
      for (const type of ['pointerup', 'mouseup'])
        addEventListener(type, () => held.add(type), true);
    });
    const { x, y } = await card.middle('.cn-answer');
    await page.mouse.move(2, 2);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
    const ends = () =>
      page.evaluate(() => [...(globalThis as unknown as { ends: Set<string> }).ends]);
    await until(async () => (await ends()).length === 2 || null);
    expect(await ends()).toEqual(['pointerup', 'mouseup']);
    // From then on the card is its reader's again.
    await page.mouse.move(x + 3, y);
    await card.press('Close');
    await cardGone(page);
    await page.close();
  });
});
