import { expect, it } from 'vitest';
import { bundle } from '../property/bundle.ts';
import { inBothBrowsers } from './both.ts';
import { pageOf } from './hostile-page.ts';

/** What `growth.ts` gives the page. */
interface Growth {
  names: string[];
  work(name: string, count: number): Promise<number>;
}
type World = { fuzz: Growth };

inBothBrowsers('a page made to be slow', (bench) => {
  it('of twice as much of anything is twice the work, not four times', async () => {
    const page = await bench.on.visit('about:blank');
    await page.setContent(pageOf(''));
    await page.addScriptTag({ content: await bundle('growth') });
    const names = await page.evaluate(() => (globalThis as unknown as World).fuzz.names);
    const workOf = (name: string, count: number): Promise<number> =>
      page.evaluate(
        (...words) => (globalThis as unknown as World).fuzz.work(...words),
        name,
        count,
      );
    const grown: string[] = [];
    for (const name of names) {
      const [few, many] = [await workOf(name, 500), await workOf(name, 1000)];
      if (many > few * 3) grown.push(`${name}: ${few} nodes passed, then ${many}`);
    }
    expect(names.length).toBeGreaterThan(10);
    expect(grown).toEqual([]);
    await page.close();
  });
});
