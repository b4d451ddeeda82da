import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBothBrowsers, names } from './both.ts';
import {
  cardWith,
  changeSettings,
  closedRoots,
  hover,
  openPopup,
  readMarks,
  serve,
  settled,
  start,
  until,
} from './harness.ts';

const text =
  '<p>Vitamin B12 deficiency and multiple sclerosis share many of the same symptoms.</p>';

/** Marks come in the tab in front only, and the welcome page may still push itself there. */
async function hasMarks(where: Page | Frame): Promise<void> {
  const page = 'mainFrame' in where ? where : where.page();
  await until(
    async () => {
      await page.bringToFront();
      return (await readMarks(where)).length > 0 || null;
    },
    { what: 'marks' },
  );
}

/** Nothing of ours can be seen: no range, no registered highlight, no host. */
const isBare = (where: Page | Frame) =>
  until(
    async () => {
      const registered = await where.evaluate(() => CSS.highlights.size);
      return (registered === 0 && (await closedRoots(where)).length === 0) || null;
    },
    { what: 'nothing of ours in the page', timeout: 3000 },
  );

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
      const page = await bench.on.open(bench.site.put('/stop', text));
      await hasMarks(page);
      await changeSettings(bench.on, { sites: { '127.0.0.1': 'off' } });
      await isBare(page);
      const isOurs = (target: { url(): string; type(): string }) =>
        target.type() === 'service_worker' && target.url().startsWith(bench.on.extension);
      const target = await bench.on.browser.waitForTarget(isOurs);
      await (await target.worker())?.close();
      await until(() => bench.on.browser.targets().find(isOurs) === undefined || null);
      await page.reload();
      await isBare(page);
      await changeSettings(bench.on, { sites: {} });
      await hasMarks(page);
      await page.close();
    });
});

describe.each(names)('a site switched off (%s)', (name) => {
  it('stays off after a restart of the browser, and others stay on', async () => {
    const site = await serve();
    const profile = mkdtempSync(join(tmpdir(), 'claimnote-profile-'));
    const off = site.put('/off', text);
    const on = off.replace('127.0.0.1', 'localhost');
    const before = await start(name, { profile });
    try {
      const page = await before.open(off);
      await hasMarks(page);
      await changeSettings(before, { sites: { '127.0.0.1': 'off' } });
      await isBare(page);
    } finally {
      await before.close();
    }
    const after = await start(name, { profile });
    try {
      await hasMarks(await after.open(on));
      const page = await after.open(off);
      expect(await settled(() => readMarks(page))).toEqual([]);
    } finally {
      await after.close();
      await site.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
