import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../tools/browsers.ts';
import { changeSettings, type Launched, readMarks, settled, until } from './harness.ts';
import { pageOf } from './hostile-page.ts';

/** A page that streams, edits and removes text, `window.changes` of them so far; `window.rest()` ends it. */
export const restless = pageOf(
  '<main id="feed"></main>',
  `<script>
    window.changes = 0;
    const say = ['Vitamin B12 cures multiple sclerosis.', 'Methylcobalamin reverses MS.', 'The weather is fine.', 'Low B12 causes multiple sclerosis.', 'People with multiple sclerosis were asked.', 'A line without news.'];
    let turn = 0;
    const change = () => {
      turn += 1;
      const list = feed.children;
      const line = list[(turn * 7) % list.length];
      const words = say[turn % say.length];
      if (list.length < 40 || turn % 4 === 0) { const p = document.createElement('p'); p.append(words); feed.append(p); }
      else if (turn % 4 === 1) line.remove();
      else if (turn % 4 === 2 && line.firstChild) line.firstChild.data = words + ' ' + turn;
      else line.append(' ' + words);
      while (list.length > 80) list[0].remove();
      changes += 1;
    };
    // 200 a second, whatever the timers of a busy machine can do.
    const start = performance.now();
    const timer = setInterval(() => { while (changes < (performance.now() - start) / 5) change(); }, 20);
    window.rest = () => clearInterval(timer);
  </script>`,
);

/** Size of the page's and our own objects in bytes after a collection, or null where the driver cannot tell. */
export async function heap(name: BrowserName, page: Page): Promise<number | null> {
  if (name !== 'chromium') return null;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return usedSize;
}

const marksOf = async (page: Page): Promise<string> =>
  JSON.stringify((await readMarks(page)).map(({ look, words }) => `${look}: ${words}`).sort());

/** Marks as they are once the page rests, and those of a fresh reading of the same nodes. */
export async function compare(on: Launched, page: Page): Promise<{ kept: string; fresh: string }> {
  await page.evaluate(() => (window as unknown as { rest(): void }).rest());
  const kept = await settled(() => marksOf(page), { quiet: 600 });
  await changeSettings(on, { everywhere: false });
  await until(async () => (await readMarks(page)).length === 0 || null);
  await changeSettings(on, { everywhere: true });
  await page.bringToFront();
  await until(async () => (await readMarks(page)).length > 0 || null);
  return { kept, fresh: await settled(() => marksOf(page), { quiet: 600 }) };
}
