import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../tools/plain.ts';
import { inBothBrowsers, names } from './both.ts';
import {
  changeSettings,
  type Launched,
  openOwnPage,
  openPopup,
  readMarks,
  start,
  until,
} from './harness.ts';
import { fill, says } from './own-page.ts';

const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds on a page as it stands, in words. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** What keeps words from being read in a narrow window: anything that makes the page scroll sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const pages = ['popup.html', 'options.html', 'welcome.html', 'evidence.html', 'reads.html'];

inBothBrowsers('access to the pages', (bench) => {
  let article: Page;

  beforeAll(async () => {
    article = await bench.on.open(
      bench.site.put('/page', '<p>Vitamin B12 cures multiple sclerosis. B12 is in eggs.</p>'),
    );
    await article.bringToFront();
    await until(async () => (await readMarks(article)).length > 0, { what: 'marks' });
  });
  afterAll(() => article?.close());

  describe.each(pages)('%s', (path) => {
    let page: Page;
    beforeAll(async () => {
      page =
        path === 'popup.html'
          ? await openPopup(bench.on, article)
          : await openOwnPage(bench.on, path);
      await page.bringToFront();
      await until(() => page.evaluate(() => document.querySelector('main') !== null));
      // Entries are alike: a few, unfolded, tell more than all of them folded.
      if (path === 'evidence.html')
        await fill(page, 'Search claims and studies', 'homocysteine ms');
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = fold.checkVisibility();
      });
    });
    afterAll(async () => {
      await changeSettings(bench.on, { theme: 'system' });
      await page?.close();
    });

    it.each(['light', 'dark', 'contrast'])('has no fault that axe finds, %s', async (theme) => {
      await changeSettings(bench.on, { theme });
      await until(() =>
        page.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme),
      );
      expect(await faults(page)).toEqual([]);
    });

    if (bench.name === 'chromium')
      it('has no fault that axe finds in forced colours', async () => {
        await changeSettings(bench.on, { theme: 'system' });
        const driver = await page.createCDPSession();
        await driver.send('Emulation.setEmulatedMedia', {
          features: [{ name: 'forced-colors', value: 'active' }],
        });
        expect(await faults(page)).toEqual([]);
        await driver.detach();
      });

    it('fits a window of 320 pixels, which is a usual one at 400 %', async () => {
      await page.setViewport({ width: 320, height: 256 });
      await until(async () => (await overflow(page)) === 0, { what: 'no sideways scrolling' });
      await page.setViewport({ width: 1280, height: 900 });
    });

    it('lets the keyboard reach everything, shows where it is, and lets it out again', async () => {
      const stops = await page.evaluate(() => {
        const controls = [
          ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary'),
        ].filter((one) => one.checkVisibility() && one.closest('[inert]') === null);
        // Of a group of radio buttons only the chosen one is a stop.
        const own = controls.filter(
          (one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
        );
        for (const [at, one] of own.entries()) one.dataset.stop = String(at);
        return own.length;
      });
      expect(stops).toBeGreaterThan(2);
      const first = Math.min(stops, 60);
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
        scrollTo(0, 0);
      });
      const seen = new Set<string>();
      for (let press = 0; press < first + 5 && seen.size < first; press++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => {
          const one = document.activeElement as HTMLElement | null;
          if (one === null || one === document.body) return null;
          return { stop: one.dataset.stop ?? '', outline: getComputedStyle(one).outlineStyle };
        });
        if (here === null) continue;
        expect(here.outline).not.toBe('none');
        if (here.stop !== '') seen.add(here.stop);
      }
      expect(seen.size).toBe(first);
      // And back again: no control keeps the focus to itself.
      const here = () =>
        page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop ?? '');
      const last = await here();
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      expect(await here()).not.toBe(last);
    });
  });
});

inBothBrowsers('access to the popup in its other states', (bench) => {
  const states: [what: string, settings: object, words: string][] = [
    ['off on a site', { sites: { '127.0.0.1': 'off' } }, 'You turned it off for 127.0.0.1'],
    ['off everywhere', { everywhere: false }, 'You turned it off on all sites'],
    ['nothing found', {}, 'Nothing on this page that Claimnote knows'],
  ];
  let plain: Page;
  beforeAll(async () => {
    plain = await bench.on.open(bench.site.put('/plain', '<p>The weather is fine.</p>'));
  });
  afterAll(() => plain?.close());

  it.each(states)('has no fault that axe finds: %s', async (_, settings, words) => {
    await changeSettings(bench.on, { everywhere: true, sites: {}, ...settings });
    const popup = await openPopup(bench.on, plain);
    await says(popup, words);
    expect(await faults(popup)).toEqual([]);
    await popup.close();
  });

  it('has no fault that axe finds: where nothing can run', async () => {
    const popup = await openOwnPage(bench.on, 'popup.html?tab=-1');
    await says(popup, 'Claimnote cannot run here');
    expect(await faults(popup)).toEqual([]);
    await popup.close();
  });
});

describe.runIf(names.includes('firefox'))('access in forced colours (firefox)', () => {
  let on: Launched;
  beforeAll(async () => {
    // What Firefox calls "Override the colors specified by the page: always".
    on = await start('firefox', { prefs: { 'browser.display.document_color_use': 2 } });
  });
  afterAll(() => on?.close());

  it.each(pages)('%s has no fault that axe finds', async (path) => {
    const page = await openOwnPage(on, path === 'popup.html' ? 'popup.html?tab=-1' : path);
    await until(() => page.evaluate(() => document.querySelector('main') !== null));
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await faults(page)).toEqual([]);
    await page.close();
  });
});
