import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { until } from './harness.ts';
import { compare, restless } from './soak-page.ts';

inBothBrowsers('a page that never rests', (bench) => {
  it('has the marks of a fresh reading after a thousand changes', async () => {
    const faults: string[] = [];
    const page = await bench.on.open(bench.site.put('/restless.html', restless));
    page.on('pageerror', (error) => faults.push(String(error)));
    await until(
      () => page.evaluate(() => (window as unknown as { changes: number }).changes >= 1000 || null),
      { timeout: 30_000 },
    );
    const { kept, fresh } = await compare(bench.on, page);
    expect(kept).toBe(fresh);
    expect(JSON.parse(kept).length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await page.close();
  });
});
