/** Every component in every state and every colour mode, checked by axe. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { MediaFeature } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GalleryBench, startGallery } from './gallery/bench.ts';

let bench: GalleryBench;
let axe: string;

beforeAll(async () => {
  bench = await startGallery('chromium');
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => bench?.close());

const dark = { name: 'prefers-color-scheme', value: 'dark' };
const forced = { name: 'forced-colors', value: 'active' };

describe('axe finds nothing wrong', () => {
  it.each<[string, { query: string; features?: MediaFeature[] }]>([
    ['light', { query: 'theme=light' }],
    ['dark', { query: 'theme=dark' }],
    ['dark by the system', { query: 'theme=system', features: [dark] }],
    ['high contrast', { query: 'theme=contrast' }],
    ['high contrast, dark', { query: 'theme=contrast', features: [dark] }],
    ['forced colours', { query: 'theme=system', features: [forced] }],
    ['forced colours, dark', { query: 'theme=system', features: [forced, dark] }],
  ])('%s', async (_, view) => {
    const page = await bench.open(view);
    await page.evaluate(axe);
    const problems = await page.evaluate(async () => {
      const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
      // Cards that differ from others in words alone need no look of their own.
      const same = ['plain', 'long', 'no-numbers', 'unknown-study', 'direction-supported'];
      const directions = ['mixed', 'limited', 'unsupported', 'refuted'].map(
        (d) => `direction-${d}`,
      );
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
  });
});
