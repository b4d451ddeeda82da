import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { readMarks, settled, until } from './harness.ts';

const text = (words: string): string =>
  `<!doctype html><html lang="en"><body><p>${words}</p></body></html>`;
const words = async (page: Page): Promise<string[]> =>
  (await readMarks(page)).map((mark) => mark.words);

inBothBrowsers('at rest', (bench) => {
  it('does nothing in a hidden tab, and catches up when it comes to the front', async () => {
    const page = await bench.on.visit(bench.site.put('/rest', text('About vitamin B12.')));
    await until(async () => (await words(page)).length > 0 || null);
    const front = await bench.on.open(bench.site.put('/front', text('Nothing.')));
    await until(async () => (await page.evaluate(() => document.hidden)) || null);
    await page.evaluate(() => {
      document.body.innerHTML = '<h2>New</h2><p>About multiple sclerosis.</p>';
    });
    expect(await settled(() => words(page), { quiet: 600 })).not.toContain('multiple sclerosis');
    await page.bringToFront();
    await until(async () => (await words(page)).includes('multiple sclerosis') || null);
    expect(await settled(() => words(page))).toEqual(['multiple sclerosis']);
    await front.close();
  });

  it.each([
    // As a link opened in a new tab behind the one in front.
    ['opened', true],
    ['left', false],
  ])(
    'reads components that came while the tab was hidden, a tab %s behind another',
    async (_, opensHidden) => {
      const address = bench.site.put('/components', text('A page about mecobalamin.'));
      const page = await bench.on.open(opensHidden ? 'about:blank' : address);
      if (!opensHidden) await until(async () => (await words(page)).length > 0 || null);
      const front = await bench.on.open(bench.site.put('/front', text('Nothing.')));
      if (opensHidden) await page.goto(address);
      await until(async () => (await page.evaluate(() => document.hidden)) || null);
      await page.evaluate(async () => {
        const add = async (into: Node, about: string): Promise<ShadowRoot> => {
          const host = document.createElement('x-part');
          const root = host.attachShadow({ mode: 'open' });
          root.innerHTML = `<h2>New</h2><p>About ${about}.</p>`;
          into.appendChild(host);
          await new Promise((done) => setTimeout(done));
          return root;
        };
        await add(document.body, 'cobalamin');
        await add(await add(document.body, 'vitamin B12'), 'multiple sclerosis');
      });
      await page.bringToFront();
      await until(async () => (await words(page)).length >= 4 || null);
      const all = await settled(() => words(page));
      expect(all.sort()).toEqual(['cobalamin', 'mecobalamin', 'multiple sclerosis', 'vitamin B12']);
      await page.close();
      await front.close();
    },
  );

  it('marks no more than the reader asks for', async () => {
    const page = await bench.on.visit(
      bench.site.put(
        '/density',
        text(
          'Vitamin B12, and cobalamin again.</p><h2>Two</h2><p>More vitamin B12, more cobalamin.',
        ),
      ),
    );
    await until(async () => (await words(page)).length > 0 || null);
    expect((await settled(() => words(page))).sort()).toEqual(['Vitamin B12', 'vitamin B12']);
  });

  it('reads XHTML, leaves drawings and data alone', async () => {
    const xhtml = bench.site.put(
      '/x.xhtml',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>About <![CDATA[plain]]> vitamin B12.</p></body></html>',
    );
    const page = await bench.on.visit(xhtml);
    await until(async () => (await words(page)).length > 0 || null);
    await page.goto(
      bench.site.put(
        '/x.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><text>vitamin B12</text></svg>',
      ),
    );
    expect(await settled(() => words(page), { quiet: 500 })).toEqual([]);
    await page.goto(bench.site.put('/x.xml', '<a><b>vitamin B12</b></a>'));
    expect(await settled(() => words(page), { quiet: 500 })).toEqual([]);
  });

  it('reads a plain text file', async () => {
    const page = await bench.on.visit(bench.site.put('/x.txt', 'A note.\n\nAbout vitamin B12.\n'));
    expect(await until(async () => (await words(page)).join() || null)).toBe('vitamin B12');
  });

  it('reads a page that comes back from the history as it was left', async () => {
    const page = await bench.on.visit(bench.site.put('/back', text('About vitamin B12.')));
    await until(async () => (await words(page)).length > 0 || null);
    await page.goto(bench.site.put('/forth', text('About cobalamin.')));
    await until(async () => (await words(page)).includes('cobalamin') || null);
    // The driver of Firefox waits in vain for a page that comes back from the cache.
    await page.evaluate(() => history.back()).catch(() => undefined);
    await until(async () => (await words(page)).includes('vitamin B12') || null);
    await page.evaluate(() => document.body.append('And multiple sclerosis.'));
    await until(async () => (await words(page)).includes('multiple sclerosis') || null);
  });
});
