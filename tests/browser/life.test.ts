/** The extension from its first run to its end: in browsers of its own, which are started once more. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { names } from './both.ts';
import {
  anyOwnPage,
  cardWith,
  changeSettings,
  closedRoots,
  hover,
  inFirefox,
  type Launched,
  openOwnPage,
  readMarks,
  type Site,
  serve,
  settled,
  start,
  until,
} from './harness.ts';
import { pageOf, paragraph } from './hostile-page.ts';
import { button, pressButton, says, unsays } from './own-page.ts';
import { hasMarks, isBare } from './switch-page.ts';

/** Ends the extension under its open pages: by an update in Chromium, for good in Firefox. */
async function takeAway(on: Launched): Promise<void> {
  if (on.name === 'firefox') {
    await inFirefox(
      on.browser,
      `(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID('claimnote@claimnote')).uninstall();
        return '';
      })()`,
    );
    return;
  }
  const own = await openOwnPage(on, 'welcome.html');
  await own
    .evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
      chrome.runtime.reload();
    })
    .catch(() => undefined);
}

/** Whether anything of ours but marks can be seen in a page. */
async function seen(page: Page): Promise<boolean> {
  const shown = (root: ShadowRoot): boolean =>
    [...root.children].some((one) => one.checkVisibility({ visibilityProperty: true }));
  const all = await Promise.all((await closedRoots(page)).map((root) => root.run(shown)));
  return all.includes(true);
}

describe.each(names)('the life of the extension (%s)', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'claimnote-profile-'));
  let site: Site;
  let on: Launched;
  let off: string;
  let other: string;
  beforeAll(async () => {
    site = await serve();
    off = site.put('/page', pageOf(paragraph));
    other = off.replace('127.0.0.1', 'localhost');
    on = await start(name, { profile });
  });
  afterAll(async () => {
    await on?.close();
    await site?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  describe('the first run', () => {
    let welcome: Page;
    beforeAll(async () => {
      welcome = await anyOwnPage(on);
      await welcome.bringToFront();
    });

    it('opens one page that says what leaves the browser', async () => {
      expect(await welcome.evaluate(() => location.pathname)).toBe('/welcome.html');
      await says(welcome, 'Nothing. All the evidence comes with Claimnote');
      const all = await Promise.all(
        (await on.browser.pages()).map((one) => one.evaluate(() => location.pathname)),
      );
      expect(all.filter((path) => path === '/welcome.html')).toHaveLength(1);
    });

    it.each([
      ['What it does', 'It marks sentences that make a claim it knows'],
      ['What it does not do', 'It informs; it gives no medical advice'],
      ['What it does not do', 'Text without a mark was not checked'],
      ['Where the switch is', 'Press the Claimnote icon in the toolbar'],
      ['What leaves your browser', 'There is no account, no counting and no server'],
    ])('says under "%s": %s', async (heading, words) => {
      const sections = await welcome.$$eval('section', (all) =>
        all.map((one) => [one.querySelector('h2')?.textContent, one.innerText]),
      );
      expect(sections.find(([title]) => title === heading)?.[1]).toContain(words);
    });

    it('has a sample to hover, with the real card', async () => {
      const mark = await button(welcome, 'Vitamin B12 cures multiple sclerosis.');
      const box = await mark.boundingBox();
      if (box === null) throw new Error('the sample is not drawn');
      await welcome.mouse.move(box.x + 4, box.y + 8);
      await welcome.mouse.move(box.x + 30, box.y + 8);
      await says(welcome, 'B12 does not cure or reverse MS');
      await welcome.mouse.move(0, 0);
    });

    it('closes the card by Esc and gives the focus back, and opens it by a key', async () => {
      await (await button(welcome, 'Close')).focus();
      await welcome.keyboard.press('Escape');
      await unsays(welcome, 'B12 does not cure or reverse MS');
      expect(await welcome.evaluate(() => document.activeElement?.textContent)).toContain('cures');
      await welcome.keyboard.press('Enter');
      await says(welcome, 'B12 does not cure or reverse MS');
    });

    it('leads to what is recognised, how well, and how to correct us', async () => {
      await pressButton(welcome, 'How Claimnote reads');
      await says(welcome, 'How ratings are made');
      await says(welcome, 'Of what it marked, right');
      await says(welcome, 'How to correct us');
    });
  });

  it('a site switched off stays off after a restart of the browser, and others stay on', async () => {
    const silenced = await on.open(off);
    await hasMarks(silenced);
    await changeSettings(on, { sites: { '127.0.0.1': 'off' } });
    await isBare(silenced);
    await on.close();
    on = await start(name, { profile });
    await hasMarks(await on.open(other));
    const page = await on.open(off);
    expect(await settled(() => readMarks(page))).toEqual([]);
  });

  it('an extension that was taken away leaves no mark that answers nothing', async () => {
    const page = await on.open(other);
    await hasMarks(page);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await hover(page, 'cures');
    await cardWith(page, /cure/);
    await takeAway(on);
    // Firefox ends the script by itself and leaves what is painted, and nothing else.
    if (name === 'chromium') await until(async () => (await readMarks(page)).length === 0);
    // In Chromium the old script says for a moment that the page should be loaded anew.
    await until(async () => !(await seen(page)));
    expect(faults).toEqual([]);
  });
});
