/** Whether pages show anything of ours. */
import type { Frame, Page } from 'puppeteer-core';
import { closedRoots, readMarks, until } from './harness.ts';

/** Marks come in the tab in front only, and the welcome page may still push itself there. */
export async function hasMarks(where: Page | Frame): Promise<void> {
  const page = 'mainFrame' in where ? where : where.page();
  await until(
    async () => {
      await page.bringToFront();
      return (await readMarks(where)).length > 0 || null;
    },
    { what: 'marks' },
  );
}

/** Nothing of ours can be seen: no range, no registered highlight, no host. */
export const isBare = (where: Page | Frame) =>
  until(
    async () => {
      const registered = await where.evaluate(() => CSS.highlights.size);
      return (registered === 0 && (await closedRoots(where)).length === 0) || null;
    },
    { what: 'nothing of ours in the page' },
  );
