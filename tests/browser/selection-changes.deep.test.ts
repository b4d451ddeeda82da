import { expect, it } from 'vitest';
import { bundle } from '../property/bundle.ts';
import type { Change } from '../property/page/selecting.ts';
import { inBothBrowsers } from './both.ts';
import { claim } from './hostile-page.ts';

/** What `selecting.ts` gives the page. */
interface Selecting {
  lookUp(words: string, change: Change): Promise<string | null>;
}
type World = { fuzz: Selecting };

inBothBrowsers('the card for selected words', (bench) => {
  it.each<[Change, string | null]>([
    ['leaves it', claim],
    ['puts words before it', claim],
    ['shortens it', null],
    ['turns it round', null],
    ['takes it away', null],
  ])('stands at them or nowhere where the page %s while it is looked up', async (change, at) => {
    const page = await bench.on.visit(bench.site.put('/selecting', '<!doctype html><body></body>'));
    await page.addScriptTag({ content: await bundle('selecting') });
    const opened = await page.evaluate(
      (words, how) => (globalThis as unknown as World).fuzz.lookUp(words, how),
      claim,
      change,
    );
    expect(opened).toBe(at);
  });
});
