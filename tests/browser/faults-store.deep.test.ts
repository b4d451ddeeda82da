import { expect, it } from 'vitest';
import { faultsOn } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import {
  anyOwnPage,
  changeSettings,
  closedRoots,
  openOwnPage,
  openPopup,
  readMarks,
  stored,
  until,
} from './harness.ts';
import { cardOn, marked, openPage, paragraph } from './hostile-page.ts';
import { fill as fillIn, pressButton, says, tick, unsays } from './own-page.ts';

type Area = 'local' | 'session';

interface Store {
  set(items: object): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

inBothBrowsers('a store that takes nothing more', (bench) => {
  /** @returns whether it could be filled up: Firefox sets no end to what is kept on disk */
  const fill = async (area: Area): Promise<boolean> => {
    const page = await anyOwnPage(bench.on);
    return page.evaluate(async (name) => {
      const store = (globalThis as unknown as { chrome: { storage: Record<Area, Store> } }).chrome
        .storage[name];
      const fits = (key: string, size: number): Promise<boolean> =>
        store.set({ [key]: 'x'.repeat(size) }).then(
          () => true,
          () => false,
        );
      let isFull = false;
      // Down to less than anything that we keep: a rule for a site takes some 20 bytes.
      const sizes = [2 ** 21, 2 ** 16, 2 ** 11, 2 ** 6, ...(name === 'local' ? [2 ** 3, 1] : [])];
      for (const size of sizes)
        for (let at = 0; at < 40; at++) {
          isFull = !(await fits(`fill ${size} ${at}`, size));
          if (isFull || (size === 2 ** 21 && at > 8)) break;
        }
      return isFull;
    }, area);
  };
  const empty = async (area: Area): Promise<void> => {
    const keys = Object.keys(await stored(bench.on, area)).filter((key) => key.startsWith('fill'));
    const page = await anyOwnPage(bench.on);
    await page.evaluate(
      (name, all) =>
        (globalThis as unknown as { chrome: { storage: Record<Area, Store> } }).chrome.storage[
          name
        ].remove(all),
      area,
      keys,
    );
  };

  it('of what is open now: pages are read and cards opened all the same', async () => {
    expect(await fill('session')).toBe(true);
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    const card = await cardOn(page, 'cures');
    await until(async () => (await card.links()).length > 0);
    await page.close();
    await empty('session');
  });

  if (bench.name === 'chromium')
    it('of the settings: the reader is told, the switch goes back, and all works again later', async () => {
      const page = await openPage(bench, paragraph);
      await marked(page, /cures/);
      expect(await fill('local')).toBe(true);
      const popup = await openPopup(bench.on, page);
      await tick(popup, 'On this site');
      await says(popup, 'could not save');
      expect(await popup.evaluate(() => document.querySelector('input')?.checked)).toBe(true);
      await popup.close();
      const options = await openOwnPage(bench.on, 'options.html');
      await tick(options, 'Claims and every mention');
      await says(options, 'could not save');
      await options.reload();
      await fillIn(options, 'Site, such as example.org', 'a.example');
      await pressButton(options, 'Turn off there');
      await says(options, 'could not save');
      await unsays(options, 'The rule for a.example');
      await options.close();
      await page.bringToFront();
      const card = await cardOn(page, 'cures');
      await until(async () => /Turn off/.test(await card.text()));
      await card.press(/site/);
      await until(async () => {
        for (const root of await closedRoots(page))
          if (await root.run((inside) => /could not save/.test(inside.textContent ?? '')))
            return true;
        return null;
      });
      expect(await readMarks(page)).not.toEqual([]);
      await empty('local');
      await changeSettings(bench.on, { everywhere: false });
      await changeSettings(bench.on, { everywhere: true });
      await marked(page, /cures/);
      await page.close();
    });

  // Its driver runs nothing before a page's own script there; tests of units say the same of both.
  if (bench.name === 'chromium')
    it('that gives nothing out either: options and popup say so, the library is there, nothing is written over', async () => {
      await changeSettings(bench.on, { sites: { 'kept.example': 'off' } });
      const open = async (path: string) => {
        const page = await bench.on.browser.newPage();
        await page.evaluateOnNewDocument(() => {
          const { chrome } = globalThis as unknown as {
            chrome: { storage: { local: { get(): Promise<never> } } };
          };
          chrome.storage.local.get = () => Promise.reject(new Error('broken'));
        });
        await page.goto(`${bench.on.extension}/${path}`);
        return page;
      };
      for (const path of ['options.html', 'popup.html']) {
        const page = await open(path);
        await says(page, 'does not give Claimnote its settings');
        expect(await faultsOn(page)).toEqual([]);
        await page.close();
      }
      for (const [path, words] of [
        ['evidence.html', 'Evidence library'],
        ['reads.html', 'How Claimnote reads'],
        ['welcome.html', 'Welcome'],
      ] as const) {
        const page = await open(path);
        await says(page, words);
        await page.close();
      }
      const { settings } = await stored(bench.on, 'local');
      expect(settings).toMatchObject({ sites: { 'kept.example': 'off' } });
    });
});
