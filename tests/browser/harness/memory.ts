/** What Firefox itself says of its memory. */
import type { Browser } from 'puppeteer-core';
import { inFirefox } from './system.ts';

const manager = `Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager)`;

/** Collects all garbage of all processes, as "Minimize memory usage" of about:memory does. */
export async function collect(browser: Browser): Promise<void> {
  await inFirefox(
    browser,
    `new Promise((done) => ${manager}.minimizeMemoryUsage(() => done('done')))`,
  );
}

/**
 * Bytes that all processes have taken ("explicit" of about:memory), those that wait for a page left
 * out: how many these are is by chance.
 */
export async function explicitMemory(browser: Browser): Promise<number> {
  const sum = await inFirefox(
    browser,
    `new Promise((done) => {
      let sum = 0;
      const isOutsideHeap = (path, kind) => path.startsWith('explicit/') && kind === Ci.nsIMemoryReporter.KIND_NONHEAP;
      const add = (process, path, kind, units, amount) => {
        if (process.startsWith('prealloc')) return;
        if (path === 'heap-allocated' || isOutsideHeap(path, kind)) sum += amount;
      };
      ${manager}.getReports(add, null, () => done(String(sum)), null, false);
    })`,
  );
  return Number(sum);
}
