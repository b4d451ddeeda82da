import { expect, it } from 'vitest';
import { bundle } from '../property/bundle.ts';
import { inBothBrowsers } from './both.ts';
import { pageOf } from './hostile-page.ts';

interface Fuzz {
  tryPage(seed: number, rounds: number, isLate: boolean): Promise<string | null>;
}

/** Pages of a short run; `npm run fuzz` tries ten thousand. */
const pages = 40;

inBothBrowsers('random trees and edits', (bench) => {
  const when = [
    ['', false],
    [' while the knowledge is still on its way', true],
  ] as const;
  it.each(when)('leave marks that a fresh reading would make%s', async (_, isLate) => {
    // The extension itself reads nothing on a page without an address.
    const page = await bench.on.open('about:blank');
    await page.setContent(pageOf(''));
    await page.addScriptTag({ content: await bundle() });
    const from = Date.now() % 2 ** 31;
    const wrong = await page.evaluate(
      async (first, count, isLate) => {
        const { fuzz } = globalThis as unknown as { fuzz: Fuzz };
        const all: string[] = [];
        for (let seed = first; seed < first + count; seed++) {
          const fault = await fuzz.tryPage(seed, 2, isLate);
          if (fault !== null) all.push(fault);
        }
        return all;
      },
      from,
      pages,
      isLate,
    );
    expect(wrong, `seeds from ${from}`).toEqual([]);
    await page.close();
  });
});
