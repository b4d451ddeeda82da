/** What a page learns from the browser's own measurements of slow frames, which Chromium alone has. */
import { describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { until } from './harness.ts';
import { marked, openPage, paragraph, plain } from './hostile-page.ts';

interface Slow {
  duration: number;
  scripts: { sourceURL: string; invoker: string }[];
}

/** Keeps what is told of slow frames, and makes frames slow over and over. */
const watcher = `<script>
  window.slow = [];
  new PerformanceObserver((list) => slow.push(...list.getEntries()))
    .observe({ type: 'long-animation-frame', buffered: true });
  const wait = () => { const end = performance.now() + 80; while (performance.now() < end); };
  for (let i = 1; i < 20; i++) setTimeout(() => requestAnimationFrame(wait), i * 100);
</script>`;

inBothBrowsers('the measurements of slow frames', (bench) => {
  describe.runIf(bench.name === 'chromium')('in Chromium', () => {
    it.each([
      ['a page without a mention', plain.repeat(2000)],
      ['a page with many', paragraph.repeat(2000)],
    ])('say nothing of our script on %s', async (_, body) => {
      const page = await openPage(bench, body, { head: watcher });
      if (body.startsWith(paragraph)) await marked(page, /cures/);
      await page.bringToFront();
      const slow = await until(async () => {
        const all = await page.evaluate(() =>
          (window as unknown as { slow: Slow[] }).slow.map(({ duration, scripts }) => ({
            duration,
            scripts: scripts.map(({ sourceURL, invoker }) => ({ sourceURL, invoker })),
          })),
        );
        return all.length > 3 ? all : null;
      });
      const scripts = slow.flatMap((frame) => frame.scripts);
      // The page's own are told.
      expect(scripts.length).toBeGreaterThan(1);
      expect(scripts.filter(({ sourceURL }) => !sourceURL.startsWith(bench.site.origin))).toEqual(
        [],
      );
      await page.close();
    });
  });
});
