import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserName } from '../tools/browsers.ts';
import {
  borrow,
  giveBack,
  type Launched,
  type LaunchOptions,
  type Site,
  serve,
  start,
} from './harness.ts';

/** The browsers of this run; `CLAIMNOTE_BROWSERS=firefox` narrows it while one works on a fault. */
export const names = (process.env.CLAIMNOTE_BROWSERS ?? 'chromium,firefox').split(
  ',',
) as BrowserName[];

export interface Bench {
  name: BrowserName;
  /** The running browser; there from `beforeAll` on. */
  readonly on: Launched;
  /** An origin to put pages at. */
  readonly site: Site;
}

/**
 * Describes tests that run in both browsers, which all tests of the block share. The block fails
 * where anything asked the network for something.
 *
 * @param options where they are given, the block has browsers of its own; `{}` for one that changes
 *   the extension or the browser itself
 */
export function inBothBrowsers(
  title: string,
  tests: (bench: Bench) => void,
  options?: LaunchOptions,
): void {
  describe.each(names)(`${title} (%s)`, (name) => {
    let on: Launched;
    let site: Site;
    beforeAll(async () => {
      site = await serve();
      on = await (options === undefined ? borrow(name) : start(name, options));
    });
    afterAll(async () => {
      if (on !== undefined) await (options === undefined ? giveBack(on) : on.close());
      await site?.close();
    });
    tests({
      name,
      get on() {
        return on;
      },
      get site() {
        return site;
      },
    });
  });
}
