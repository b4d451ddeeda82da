import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  cardGone,
  cardWith,
  changeSettings,
  findCard,
  readMarks,
  resetPrefs,
  setPrefs,
  spotOf,
  until,
} from './harness.ts';
import { anew, cardOn, claim, marked, openPage, paragraph, staysClosed } from './hostile-page.ts';

const lookOf = async (page: Page): Promise<string | undefined> =>
  (await readMarks(page)).find(({ words }) => words === claim)?.look;

inBothBrowsers('the card where a page puts the words in an odd place', (bench) => {
  it.each([
    ['in the shadow of an open popover', `<template>${paragraph}</template>`, ''],
    ['in a slot of its shadow', '<template><slot name="a"></slot></template>', ' slot="a"'],
  ])('can be read and pressed %s', async (_, template, slot) => {
    const page = await openPage(
      bench,
      `<p>About cobalamin.</p><div id="over" popover="manual">${slot === '' ? '' : `<p${slot}>${claim}</p>`}</div>${template}`,
    );
    await marked(page, /cobalamin/);
    await page.evaluate(() => {
      const over = document.querySelector('#over') as HTMLElement;
      const content = document.querySelector('template') as HTMLTemplateElement;
      over.attachShadow({ mode: 'open' }).append(content.content);
      over.showPopover();
    });
    // The root was attached after the page was read, which no event tells: the pointer finds it.
    await until(async () => {
      const { x, y } = await page.evaluate(() => {
        const over = document.querySelector('#over') as HTMLElement;
        const words = over.querySelector('p') ?? over.shadowRoot?.querySelector('p');
        return (words as Element).getBoundingClientRect().toJSON();
      });
      await page.mouse.move(x + 10, y + 8);
      await page.mouse.move(x + 20, y + 8, { steps: 3 });
      // It opens for a pointer that rests.
      return until(() => findCard(page), { timeout: 3000 });
    });
    const card = await cardWith(page, /FDA/);
    await card.press(/close/i);
    await cardGone(page);
    await page.close();
  });

  it('keeps its size where the page changes its zoom while it opens, and is gone where it does so later', async () => {
    const page = await openPage(bench, '', {
      head: anew(
        'addEventListener("beforetoggle", () => { document.documentElement.style.zoom = 0.2; }, true)',
      ),
    });
    await marked(page, /cures/);
    await cardOn(page, 'cures');
    const card = await cardWith(page, /FDA/);
    const width = await card.run(
      (root) => root.querySelector('[role="dialog"]')?.getBoundingClientRect().width ?? 0,
    );
    expect(width).toBeGreaterThan(250);
    await page.evaluate(() => {
      document.documentElement.style.zoom = '0.1';
    });
    await cardGone(page);
    await page.close();
  });

  it('is away where the page moves the words into the document of a frame, which reads them itself', async () => {
    const page = await openPage(bench, `${paragraph}<iframe srcdoc="<p>x</p>"></iframe>`);
    await marked(page, /cures/);
    const frame = await until(() => page.frames()[1]);
    await until(() => frame.evaluate(() => document.querySelector('p') !== null || null));
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        ?.contentDocument?.body.append(document.querySelector('p') as Element),
    );
    await until(async () => (await readMarks(frame)).length === 1 || null, { what: 'its mark' });
    await until(async () => (await readMarks(page)).length === 0 || null, { what: 'no mark here' });
    await page.close();
  });

  it('follows what the page says of words it has read: where they lead', async () => {
    const page = await openPage(bench, `<p><a>${claim}</a></p>`);
    await marked(page, /cures/);
    expect(await lookOf(page)).toBe('line-2');
    const set = (href: string | null) =>
      page.$eval(
        'a',
        (link, to) => (to === null ? link.removeAttribute('href') : link.setAttribute('href', to)),
        href,
      );
    await set('https://example.org/');
    await until(async () => (await lookOf(page)) === 'line-2-a' || null);
    await set(null);
    await until(async () => (await lookOf(page)) === 'line-2' || null);
    await page.close();
  });

  describe('by clicks', () => {
    beforeAll(() => changeSettings(bench.on, { open: 'click' }));
    afterAll(() => changeSettings(bench.on, { open: 'hover' }));

    const clickOn = async (page: Page, words: string): Promise<void> => {
      const { x, y } = await spotOf(page, words);
      await page.mouse.click(x, y);
    };

    it.each(['opacity: 0', 'visibility: hidden; pointer-events: none'])(
      'opens for nothing that the reader cannot see (%s)',
      async (style) => {
        const page = await openPage(
          bench,
          `<div style="${style}; position: absolute; top: 0"><p><b style="display: contents">${claim}</b></p></div><p>The weather.</p>`,
        );
        await marked(page, /cures/);
        await clickOn(page, 'cures');
        expect(await staysClosed(page)).toBe(true);
        await page.$eval('div', (cover) => cover.removeAttribute('style'));
        await clickOn(page, 'cures');
        await cardWith(page, /FDA/);
        await page.close();
      },
    );

    it.each([
      ['a result', `<output>${claim}</output>`],
      ['a form field of its own', `<x-field>${claim}</x-field>`],
      ['what is pressed, in its shadow', '<x-press role="button"></x-press>'],
    ])('leaves a click on %s to the page', async (_, body) => {
      const page = await openPage(bench, body, {
        head: `<script>
          customElements.define('x-field', class extends HTMLElement { static formAssociated = true; });
          customElements.define('x-press', class extends HTMLElement {
            connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '${paragraph}'; }
          });
        </script>`,
      });
      await marked(page, /cures/);
      const { x, y } = await page.evaluate(() =>
        [
          ...([...CSS.highlights.values()]
            .flatMap((look) => [...look])[0]
            ?.startContainer.parentElement?.getClientRects() ?? []),
        ][0]?.toJSON(),
      );
      await page.mouse.click(x + 20, y + 5);
      expect(await staysClosed(page)).toBe(true);
      await page.close();
    });

    it('opens by Enter for no caret that the page has put there', async () => {
      const page = await openPage(bench, paragraph);
      await marked(page, /cures/);
      await page.evaluate(() =>
        getSelection()?.collapse(document.querySelector('p')?.firstChild as Node, 14),
      );
      await page.keyboard.press('Enter');
      expect(await staysClosed(page)).toBe(true);
      await page.close();
    });

    it.runIf(bench.name === 'firefox')(
      'opens by Enter for the caret of a reader who browses with one',
      async () => {
        const caret = { 'accessibility.browsewithcaret': true };
        await setPrefs(bench.on.browser, caret);
        try {
          const page = await openPage(bench, `<p>So they say. ${claim}</p>`);
          await marked(page, /cures/);
          await clickOn(page, 'say');
          for (let left = 12; left > 0; left--) await page.keyboard.press('ArrowRight');
          await page.keyboard.press('Enter');
          await cardWith(page, /FDA/);
          await page.close();
        } finally {
          await resetPrefs(bench.on.browser, caret);
        }
      },
    );
  });
});
