import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { cardWith, changeSettings, endBackground, hover, openPopup, until } from './harness.ts';
import { hasMarks, isBare } from './switch-page.ts';

const text =
  '<p>Vitamin B12 deficiency and multiple sclerosis share many of the same symptoms.</p>';

/** Presses the switch of the popup whose words begin so. */
const flip = (popup: Page, words: RegExp) =>
  until(
    () =>
      popup.evaluate((pattern) => {
        const wanted = new RegExp(pattern, 'i');
        const found = [
          ...document.querySelectorAll<HTMLElement>('[role="switch"], input[type="checkbox"]'),
        ].find((one) =>
          wanted.test(
            `${one.getAttribute('aria-label') ?? ''} ${one.closest('label')?.innerText ?? one.innerText}`,
          ),
        );
        found?.click();
        return found !== undefined;
      }, words.source),
    { what: `a switch with ${words}` },
  );

inBothBrowsers('switching off', (bench) => {
  let first: Page;
  let second: Page;
  let everywhere: (Page | Frame)[];

  beforeAll(async () => {
    const inner = bench.site.put('/inner', text);
    const other = inner.replace('127.0.0.1', 'localhost');
    const url = bench.site.put(
      '/outer',
      `${text}<iframe src="${inner}"></iframe><iframe src="${other}"></iframe>`,
    );
    first = await bench.on.open(url);
    second = await bench.on.open(inner);
    const frames = await until(() => {
      const inside = first.frames().filter((frame) => frame.url().endsWith('/inner'));
      return inside.length === 2 ? inside : null;
    });
    everywhere = [first, second, ...frames];
    for (const where of everywhere) await hasMarks(where);
  });
  afterAll(async () => {
    await first?.close();
    await second?.close();
  });

  it('takes marks and an open card off in every tab and frame at once, and puts the marks back', async () => {
    await first.bringToFront();
    await hover(first, 'multiple sclerosis share');
    await cardWith(first, /./);
    const popup = await openPopup(bench.on, first);
    await flip(popup, /site|127/);
    for (const where of everywhere) await isBare(where);
    await flip(popup, /site|127/);
    for (const where of everywhere) await hasMarks(where);
    await popup.close();
  });

  it('does the same for the switch for everywhere', async () => {
    const popup = await openPopup(bench.on, first);
    await flip(popup, /everywhere|all sites/);
    for (const where of everywhere) await isBare(where);
    await flip(popup, /everywhere|all sites/);
    for (const where of everywhere) await hasMarks(where);
    await popup.close();
  });

  it('leaves nothing that listens: a page that grows while off stays bare', async () => {
    await changeSettings(bench.on, { sites: { '127.0.0.1': 'off' } });
    await isBare(first);
    await first.evaluate((more) => document.body.insertAdjacentHTML('beforeend', more), text);
    await first.reload();
    await isBare(first);
    await changeSettings(bench.on, { sites: {} });
    await hasMarks(first);
  });

  if (bench.name === 'chromium')
    it('stays off when the background was stopped and starts anew', async () => {
      const page = await bench.on.visit(bench.site.put('/stop', text));
      await hasMarks(page);
      await changeSettings(bench.on, { sites: { '127.0.0.1': 'off' } });
      await isBare(page);
      await endBackground(bench.on);
      await page.reload();
      await isBare(page);
      await changeSettings(bench.on, { sites: {} });
      await hasMarks(page);
    });
});
