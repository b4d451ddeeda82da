/** Every component in every state, alone in a real browser: axe, narrow windows, targets, hostile pages. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch, type MediaFeature, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../tools/browsers.ts';
import { type Site, serve } from './harness/serve.ts';

const root = fileURLToPath(new URL('./gallery', import.meta.url));
let folder: string;
let site: Site;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('chromium is not installed; "npm test" says how');
  folder = await mkdtemp(join(tmpdir(), 'claimnote-gallery-'));
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  site = await serve({ folder });
  browser = await launch({ executablePath, args: ['--no-sandbox'] });
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

interface View {
  query?: string;
  width?: number;
  features?: MediaFeature[];
}

/** The gallery with everything unfolded. */
async function open({ query = '', width = 1280, features = [] }: View): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  // By the protocol itself: the driver's own call does not know forced colours.
  const protocol = await page.createCDPSession();
  await protocol.send('Emulation.setEmulatedMedia', { features });
  await page.goto(`${site.origin}/index.html?set=made&${query}`);
  await page.waitForSelector('.gallery-state');
  await page.evaluate(() => {
    const inside = [...document.querySelectorAll('*')].flatMap((e) => e.shadowRoot ?? []);
    for (const place of [document, ...inside])
      for (const fold of place.querySelectorAll('details')) fold.open = true;
  });
  return page;
}

const dark = { name: 'prefers-color-scheme', value: 'dark' };
const forced = { name: 'forced-colors', value: 'active' };

describe('axe finds nothing wrong', () => {
  it.each<[string, View]>([
    ['light', { query: 'theme=light' }],
    ['dark', { query: 'theme=dark' }],
    ['dark by the system', { query: 'theme=system', features: [dark] }],
    ['high contrast', { query: 'theme=contrast' }],
    ['high contrast, dark', { query: 'theme=contrast', features: [dark] }],
    ['forced colours', { query: 'theme=system', features: [forced] }],
    ['forced colours, dark', { query: 'theme=system', features: [forced, dark] }],
  ])('%s', async (_, view) => {
    const page = await open(view);
    await page.evaluate(axe);
    const problems = await page.evaluate(async () => {
      const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
      // The five directions differ in a word alone: one stands for all.
      const same = ['mixed', 'limited', 'unsupported', 'refuted'];
      const exclude = same.map((direction) => [`#card-direction-${direction}`]);
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

describe('in a window of 320 px (400 % zoom)', () => {
  it.each(['100', '200'])('nothing is cut off sideways with text at %s per cent', async (size) => {
    const page = await open({ query: `size=${size}`, width: 320 });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.gallery-state, .gallery-state *')]
        .filter(
          (e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline',
        )
        // What is there for screen readers only is cut on purpose.
        .filter((e) => !e.classList.contains('cn-hidden'))
        .map((e) => `${e.className}: ${e.textContent?.slice(0, 60)}`),
    );
    expect(cut).toEqual([]);
    await page.close();
  });
});

it('has targets of 44 px, and never below 24 px', async () => {
  const page = await open({});
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, summary, .cn-switch, .cn-links a')].map(
      (e) => {
        const { width, height } = e.getBoundingClientRect();
        return { name: e.className, least: Math.round(Math.min(width, height)) };
      },
    ),
  );
  const goal = (name: string) => /cn-button|cn-switch|^$/.test(name);
  expect(sizes.length).toBeGreaterThan(50);
  expect(sizes.filter(({ least }) => least < 24)).toEqual([]);
  expect(sizes.filter(({ name, least }) => goal(name) && least < 44)).toEqual([]);
  await page.close();
});

it.each([
  ['forwards', '100'],
  ['backwards', '100'],
  ['forwards', '200'],
  ['backwards', '200'],
])(
  'shows every control that gets the focus %s at %s per cent, never under the bars',
  async (way, size) => {
    const page = await open({ query: `only=card-several&size=${size}`, width: 400 });
    await page.evaluate(() => {
      const card = document.querySelector<HTMLElement>('.cn-card');
      card?.style.setProperty('max-block-size', '480px', 'important');
      card?.focus();
      // Backwards begins behind the card.
      document.body.append(Object.assign(document.createElement('button'), { id: 'behind' }));
    });
    if (way === 'backwards') {
      await page.focus('#behind');
      await page.keyboard.down('Shift');
    }
    const hidden: string[] = [];
    let reached = 0;
    for (;;) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const control = document.activeElement;
        // The card itself stands in its place; only its controls can be covered.
        if (!control?.closest('.cn-card') || control.matches('.cn-card')) return null;
        // The first box: a link can go on in the next line.
        const box = control.getClientRects()[0];
        if (box === undefined) return { seen: false, name: control.outerHTML };
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const seen = control.contains(top) || (top?.contains(control) ?? false);
        return { seen, name: control.outerHTML.slice(0, 120) };
      });
      if (at === null) break;
      reached += 1;
      if (!at.seen) hidden.push(at.name);
    }
    await page.keyboard.up('Shift');
    expect(hidden).toEqual([]);
    expect(reached).toBeGreaterThan(20);
    await page.close();
  },
);

it('looks the same whatever the styles of the page around it', async () => {
  const page = await open({ query: 'only=shadow&theme=system' });
  const look = () =>
    page.evaluate(() => {
      const shadow = document.querySelector('#shadow > div')?.shadowRoot;
      return [...(shadow?.querySelectorAll('.cn-card, .cn-card *') ?? [])].map((e) => {
        const box = e.getBoundingClientRect();
        const [width, height] = [box.width, box.height].map(Math.round);
        const s = getComputedStyle(e);
        const words = [s.color, s.backgroundColor, s.font, s.direction, s.writingMode, s.cursor];
        return [
          e.getAttribute('class'),
          width,
          height,
          s.letterSpacing,
          s.textTransform,
          ...words,
        ].join(' ');
      });
    });
  const before = await look();
  await page.addStyleTag({
    content: `* { font: italic 40px serif; color: red; letter-spacing: 1em; text-transform: uppercase;
      direction: rtl; writing-mode: vertical-rl; text-align: end; cursor: wait; line-height: 3; word-spacing: 9px;
      color-scheme: dark; --cn-paper: red; --cn-ink: red; --cn-base: 50px; --cn-space-2: 90px }
      div, button, p { border: 9px solid; padding: 50px; background: red }`,
  });
  expect(before.length).toBeGreaterThan(50);
  const after = await look();
  expect(after.filter((line, at) => line !== before[at])).toEqual([]);
  expect(after.length).toBe(before.length);
  await page.close();
});
