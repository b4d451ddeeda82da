/** What Firefox itself says of its memory: its driver has no words for that. */
import type { Browser } from 'puppeteer-core';

/** To be given to Firefox, or it lets no driver ask. */
export const memoryArgs = ['--remote-allow-system-access'];

/** What the driver offers below its typed surface. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Runs where Firefox's own windows run; the promise that `expression` makes gives a string. */
async function inFirefox(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  const { result } = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: window?.context },
  });
  const { type, ...answer } = result as { type: string; result?: { value: string } };
  if (type !== 'success' || answer.result === undefined)
    throw new Error(`Firefox could not be asked: ${JSON.stringify(answer)}`);
  return answer.result.value;
}

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
