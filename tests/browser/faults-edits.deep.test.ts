import { expect, it } from 'vitest';
import { bundle } from '../property/bundle.ts';
import { inBothBrowsers } from './both.ts';
import { pageOf } from './hostile-page.ts';

interface Fuzz {
  tryPage(seed: number, rounds: number, isLate: boolean): Promise<string | null>;
}

/** Pages of a short run; `npm run fuzz` tries ten thousand. */
const pages = 40;
/** Pages that were once marked otherwise than afresh. */
const kept = {
  '': [],
  // Of a line that was being read a text went, or its texts went different ways: the others were forgotten.
  ' while they are being read': [736379729, 736380163, 836018993],
};

inBothBrowsers('random trees and edits', (bench) => {
  const ways = [
    ['', false],
    [' while they are being read', true],
  ] as const;
  it.each(ways)('leave marks that a fresh reading would make%s', async (when, isLate) => {
    // The extension itself reads nothing on a page without an address.
    const page = await bench.on.open('about:blank');
    await page.setContent(pageOf(''));
    await page.addScriptTag({ content: await bundle() });
    const from = Date.now() % 2 ** 31;
    const seeds = [...kept[when], ...Array.from({ length: pages }, (_, i) => from + i)];
    const wrong = await page.evaluate(
      async (seeds, isLate) => {
        const { fuzz } = globalThis as unknown as { fuzz: Fuzz };
        const all: string[] = [];
        for (const seed of seeds) {
          const fault = await fuzz.tryPage(seed, 2, isLate);
          if (fault !== null) all.push(fault);
        }
        return all;
      },
      seeds,
      isLate,
    );
    expect(wrong, `seeds from ${from}`).toEqual([]);
    await page.close();
  });
});
