/** Every component in every state and every colour mode, checked by axe. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { MediaFeature, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { names } from './both.ts';
import { type GalleryBench, startGallery } from './gallery/bench.ts';

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

describe.each(names)('axe finds nothing wrong (%s)', (name) => {
  let bench: GalleryBench;
  beforeAll(async () => {
    bench = await startGallery(name);
  });
  afterAll(() => bench?.close());

  it.each(['light', 'dark', 'contrast'])('%s', async (theme) => {
    await check(await bench.open({ query: `theme=${theme}` }));
  });

  const dark = { name: 'prefers-color-scheme', value: 'dark' };
  const forced = { name: 'forced-colors', value: 'active' };
  describe.runIf(name === 'chromium')('as the system says', () => {
    it.each<[string, { query: string; features: MediaFeature[] }]>([
      ['dark', { query: 'theme=system', features: [dark] }],
      ['high contrast, dark', { query: 'theme=contrast', features: [dark] }],
      ['forced colours', { query: 'theme=system', features: [forced] }],
      ['forced colours, dark', { query: 'theme=system', features: [forced, dark] }],
    ])('%s', async (_, view) => {
      const page = await bench.open(view);
      expect(await isForced(page)).toBe(view.features.includes(forced));
      await check(page);
    });
  });
});

describe.runIf(names.includes('firefox'))('axe finds nothing wrong as the system says', () => {
  // Firefox is told at its start.
  const night = {
    'ui.systemUsesDarkTheme': 1,
    'layout.css.prefers-color-scheme.content-override': 0,
  };
  const forced = { 'browser.display.document_color_use': 2 };
  it.each<[string, Record<string, unknown>]>([
    ['dark', night],
    ['forced colours', forced],
  ])('%s (firefox)', async (_, prefs) => {
    const bench = await startGallery('firefox', prefs);
    const page = await bench.open({ query: 'theme=system' });
    expect(await isForced(page)).toBe(prefs === forced);
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      prefs === night,
    );
    await check(page);
    await bench.close();
  });
});
