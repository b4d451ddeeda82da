/** Every component in every state and every colour mode, checked by axe. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { MediaFeature, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inBothBrowsers, names } from './both.ts';
import { type Gallery, startGallery } from './gallery/bench.ts';
import type { Prefs } from './harness.ts';

let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

async function check(page: Page): Promise<void> {
  await page.evaluate(axe);
  const problems = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    // Cards that differ from others in words alone need no look of their own.
    const same = ['plain', 'long', 'no-numbers', 'unknown-study', 'direction-supported'];
    const directions = ['mixed', 'limited', 'unsupported', 'refuted'].map((d) => `direction-${d}`);
    const exclude = [...same, ...directions].map((id) => [`#card-${id}`]);
    const context = { include: [['html']], exclude };
    const { violations, passes } = await run(context, { resultTypes: ['violations'] });
    return {
      checked: passes.length,
      found: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    };
  });
  expect(problems.found).toEqual([]);
  expect(problems.checked).toBeGreaterThan(10);
  await page.close();
}

const isForced = (page: Page): Promise<boolean> =>
  page.evaluate(() => matchMedia('(forced-colors: active)').matches);

inBothBrowsers('axe finds nothing wrong', (bench) => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await startGallery(bench);
  });

  it.each(['light', 'dark', 'contrast'])('%s', async (theme) => {
    await check(await gallery.open({ query: `theme=${theme}` }));
  });

  const dark = { name: 'prefers-color-scheme', value: 'dark' };
  const forced = { name: 'forced-colors', value: 'active' };
  describe.runIf(bench.name === 'chromium')('as the system says', () => {
    it.each<[string, { query: string; features: MediaFeature[] }]>([
      ['dark', { query: 'theme=system', features: [dark] }],
      ['high contrast, dark', { query: 'theme=contrast', features: [dark] }],
      ['forced colours', { query: 'theme=system', features: [forced] }],
      ['forced colours, dark', { query: 'theme=system', features: [forced, dark] }],
    ])('%s', async (_, view) => {
      const page = await gallery.open(view);
      expect(await isForced(page)).toBe(view.features.includes(forced));
      await check(page);
    });
  });
});

// Firefox is told by its preferences.
const night = {
  'ui.systemUsesDarkTheme': 1,
  'layout.css.prefers-color-scheme.content-override': 0,
};
const forced = { 'browser.display.document_color_use': 2 };

describe.runIf(names.includes('firefox')).each<[string, Prefs]>([
  ['dark', night],
  ['forced colours', forced],
])('as the system says: %s', (_, prefs) => {
  inBothBrowsers(
    'axe finds nothing wrong',
    (bench) => {
      it.runIf(bench.name === 'firefox')('in the gallery', async () => {
        const gallery = await startGallery(bench);
        const page = await gallery.open({ query: 'theme=system' });
        expect(await isForced(page)).toBe(prefs === forced);
        expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
          prefs === night,
        );
        await check(page);
      });
    },
    prefs,
  );
});
