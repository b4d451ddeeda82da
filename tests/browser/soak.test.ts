import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { until } from './harness.ts';
import { compare, heap, restless } from './soak-page.ts';

inBothBrowsers('a page that never rests', (bench) => {
  it('has the marks of a fresh reading after a thousand changes', async () => {
    const faults: string[] = [];
    const page = await bench.on.open(bench.site.put('/restless.html', restless));
    page.on('pageerror', (error) => faults.push(String(error)));
    const changed = (count: number): Promise<true> =>
      until(
        () =>
          page.evaluate(
            (least) => (window as unknown as { changes: number }).changes >= least || null,
            count,
          ),
        { timeout: 30_000 },
      );
    await changed(1000);
    // Firefox tells its memory to a driver that was let in there alone, and of all it does: `npm run soak`.
    if (bench.name === 'chromium') {
      const before = await heap('chromium', page);
      await changed(3000);
      expect((await heap('chromium', page)) - before).toBeLessThan(2 ** 20);
    }
    const { kept, fresh } = await compare(bench.on, page);
    expect(kept).toBe(fresh);
    expect(JSON.parse(kept).length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await page.close();
  });
});
