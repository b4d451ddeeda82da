import type { Frame } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { openPopup, readMarks, stored, until } from './harness.ts';
import { claim, marked, openPage, pageOf, paragraph } from './hostile-page.ts';
import { says } from './own-page.ts';

interface Report {
  items: { kind: string }[];
  counts: { claims: number };
  done: boolean;
}

inBothBrowsers('a page that wants to be too much', (bench) => {
  const reports = async (): Promise<Report[]> =>
    Object.entries(await stored(bench.on, 'session'))
      .filter(([key]) => key.startsWith('report:'))
      .map(([, report]) => report as Report);

  it('fills no store with what it says, and the popup tells that there is more', async () => {
    const many = Array.from(
      { length: 400 },
      (_, at) => `<p>${claim} ${'So it is said. '.repeat(at % 3)}</p>`,
    ).join('');
    const inner = bench.site.put('/many.html', pageOf(many));
    const page = await openPage(
      bench,
      Array.from({ length: 6 }, (_, at) => `<iframe src="${inner}?${at}"></iframe>`).join(''),
    );
    // Asking the store opens a tab, and a hidden page is not read.
    await reports();
    await page.bringToFront();
    const full = await until(
      async () => {
        const all = (await reports()).filter(({ counts, done }) => done && counts.claims >= 400);
        return all.length === 6 ? all : null;
      },
      { timeout: 45_000, what: 'reports of six frames' },
    );
    const kept = full.flatMap(({ items }) => items);
    expect(kept.length).toBeLessThanOrEqual(1000);
    for (const { items } of full)
      expect(items.filter(({ kind }) => kind === 'claim').length).toBeLessThanOrEqual(300);
    const popup = await openPopup(bench.on, page);
    await says(popup, 'more statements on this page are not listed.');
    await popup.close();
    await page.close();
  });

  it('is read in each of a hundred frames within each other, as far as the browser loads them', async () => {
    const page = await openPage(bench, `${paragraph}<div id="next"></div>`);
    await marked(page, /cures/);
    const depth = await page.evaluate((text) => {
      let here: Document = document;
      for (let depth = 1; depth <= 100; depth++) {
        const frame = here.createElement('iframe');
        here.body.append(frame);
        const inner: Document | null = frame.contentDocument;
        if (!inner?.body) return depth - 1;
        inner.body.innerHTML = depth % 5 === 0 ? text : '<p>Nothing.</p>';
        here = inner;
      }
      return 100;
    }, paragraph);
    const depthOf = (frame: Frame): number => {
      const parent = frame.parentFrame();
      return parent === null ? 0 : 1 + depthOf(parent);
    };
    const deep = page.frames().filter((frame) => depthOf(frame) > 0 && depthOf(frame) % 5 === 0);
    // Firefox itself loads no more than ten within each other.
    expect(depth).toBeGreaterThanOrEqual(bench.name === 'chromium' ? 100 : 9);
    expect(page.frames().length).toBe(depth + 1);
    expect(deep.length).toBe(Math.floor(depth / 5));
    for (const frame of deep)
      await until(async () => (await readMarks(frame)).some(({ words }) => words === claim), {
        timeout: 30_000,
        what: `marks at depth ${depthOf(frame)}`,
      });
    expect(await readMarks(page)).not.toEqual([]);
    await page.close();
  });
});
