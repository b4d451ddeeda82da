import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../tools/browsers.ts';
import {
  backgroundSession,
  changeSettings,
  collect,
  explicitMemory,
  type Launched,
  readMarks,
  settled,
  until,
} from './harness.ts';
import { pageOf } from './hostile-page.ts';

/** What the page below offers. */
interface Restless {
  changes: number;
  rest(): void;
  goOn(): void;
}

/**
 * A page that streams, edits and removes text, `window.changes` of them so far; `window.rest()` ends
 * it, `window.goOn()` begins again.
 */
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
    let timer;
    window.goOn = () => {
      const start = performance.now() - changes * 5;
      timer = setInterval(() => { while (changes < (performance.now() - start) / 5) change(); }, 20);
    };
    window.rest = () => clearInterval(timer);
    goOn();
  </script>`,
);

/** Milliseconds for what was begun to be done before memory is read. */
const calm = 1000;

const sleep = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** Size of the page's and our own objects in bytes, after collections. */
async function heapOfChromium(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  // The second one takes what weak references of the first held.
  await session.send('HeapProfiler.collectGarbage');
  await sleep(calm);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return usedSize;
}

/** Size of the background's objects in bytes, after a collection; 0 in Firefox, which counts all processes together. */
export async function backgroundHeap(on: Launched): Promise<number> {
  if (on.name === 'firefox') return 0;
  const session = await backgroundSession(on);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Memory in bytes of all processes, after collections: what is left to be collected is no leak. */
async function memoryOfFirefox(page: Page): Promise<number> {
  for (let left = 3; left > 0; left--) {
    await collect(page.browser());
    await sleep(calm / 2);
  }
  return explicitMemory(page.browser());
}

/**
 * The page rests meanwhile, so that work under way counts in no reading.
 *
 * @returns bytes
 */
export async function heap(name: BrowserName, page: Page): Promise<number> {
  await page.evaluate(() => (window as unknown as Restless).rest());
  await sleep(calm);
  const size = await (name === 'chromium' ? heapOfChromium(page) : memoryOfFirefox(page));
  await page.evaluate(() => (window as unknown as Restless).goOn());
  return size;
}

/** Whether readings rise, by the test of Mann and Kendall (one-sided, 1 in 100). */
export function isRising(readings: readonly number[]): boolean {
  const n = readings.length;
  let s = 0;
  for (const [at, earlier] of readings.entries())
    for (const later of readings.slice(at + 1)) s += Math.sign(later - earlier);
  return (s - 1) / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18) > 2.33;
}

const marksOf = async (page: Page): Promise<string> =>
  JSON.stringify((await readMarks(page)).map(({ look, words }) => `${look}: ${words}`).sort());

/** Marks as they are once the page rests, and those of a fresh reading of the same nodes. */
export async function compare(on: Launched, page: Page): Promise<{ kept: string; fresh: string }> {
  await page.evaluate(() => (window as unknown as Restless).rest());
  const kept = await settled(() => marksOf(page), { quiet: 600 });
  await changeSettings(on, { everywhere: false });
  await until(async () => (await readMarks(page)).length === 0 || null);
  await changeSettings(on, { everywhere: true });
  await page.bringToFront();
  await until(async () => (await readMarks(page)).length > 0 || null);
  return { kept, fresh: await settled(() => marksOf(page), { quiet: 600 }) };
}
