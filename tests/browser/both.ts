import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserName } from '../tools/browsers.ts';
import { type Launched, type LaunchOptions, type Site, serve, start } from './harness.ts';

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
 * Describes tests that run in both browsers, each with a browser of its own that all tests of the
 * block share. Ending it fails where anything asked the network for something.
 */
export function inBothBrowsers(
  title: string,
  tests: (bench: Bench) => void,
  options: LaunchOptions = {},
): void {
  describe.each(names)(`${title} (%s)`, (name) => {
    let on: Launched;
    let site: Site;
    beforeAll(async () => {
      site = await serve();
      on = await start(name, options);
    });
    afterAll(async () => {
      await on?.close();
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
