import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserName } from '../tools/browsers.ts';
import {
  borrow,
  giveBack,
  type Launched,
  type Prefs,
  resetPrefs,
  type Site,
  serve,
  setPrefs,
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
 * @param prefs of Firefox during the block
 */
export function inBothBrowsers(title: string, tests: (bench: Bench) => void, prefs?: Prefs): void {
  describe.each(names)(`${title} (%s)`, (name) => {
    let on: Launched;
    let site: Site;
    beforeAll(async () => {
      site = await serve();
      on = await borrow(name);
      if (name === 'firefox' && prefs !== undefined) await setPrefs(on.browser, prefs);
    });
    afterAll(async () => {
      await site?.close();
      if (on === undefined) return;
      if (name === 'firefox' && prefs !== undefined) await resetPrefs(on.browser, prefs);
      await giveBack(on);
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
