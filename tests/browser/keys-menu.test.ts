import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  cardGone,
  cardWith,
  changeSettings,
  chooseFromMenu,
  closedRoots,
  inBackground,
  inFirefox,
  openOwnPage,
  openPopup,
  pressShortcut,
  readMarks,
  settled,
  stored,
  tabOf,
  until,
} from './harness.ts';
import { says } from './own-page.ts';

const cure = 'Vitamin B12 cures multiple sclerosis.';
const food = 'Good food sources of vitamin B12 are eggs, meat, fish and dairy products.';
const filler = '<p>Nothing to read in this line, nor in the next.</p>'.repeat(40);

/** What the tests ask of the browser's API in the background. */
interface Known {
  contextMenus: { update(id: string, change: object): Promise<void> };
  commands: { getAll(): Promise<{ name: string }[]> };
}

/** The words that flash, whichever frame they are in. */
async function spot(page: Page): Promise<string> {
  const all = await Promise.all(page.frames().map((frame) => readMarks(frame).catch(() => [])));
  return all
    .flat()
    .filter(({ look }) => look === 'spot')
    .map(({ words }) => words)
    .join('');
}

const spotBecomes = (page: Page, words: string) =>
  until(async () => (await spot(page)).includes(words), { what: `a flash on "${words}"` });

const sitesOf = async (launched: Parameters<typeof stored>[0]) =>
  ((await stored(launched, 'local')).settings as { sites?: object } | undefined)?.sites ?? {};

/** Selects an element's words as a reader does, by dragging over them. */
const select = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'center' });
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });

/** Words of ours in the page that are no card: a line that says something for a moment. */
const notice = async (page: Page): Promise<string> => {
  const texts = await Promise.all(
    (await closedRoots(page)).map((root) =>
      root.run((inside) => inside.querySelector('[role="status"]')?.textContent ?? ''),
    ),
  );
  return texts.join('');
};

inBothBrowsers('from the browser', (bench) => {
  // Only Chromium's background can be handed the events of keys and menus; for Firefox see
  // page-ways-in, which sends the messages that these events cause.
  describe.runIf(bench.name === 'chromium')('keys and the context menu', () => {
    let page: Page;
    let tab: number;
    const press = (name: string) => pressShortcut(bench.on, tab, name);
    /** Waits until the page is read to its end, and the background knows what it found. */
    const reported = async (any: boolean): Promise<void> => {
      await until(async () => {
        await page.bringToFront();
        const kept = (await stored(bench.on, 'session'))[`report:${tab}:0`];
        const { items, done } = kept as { items: unknown[]; done: boolean };
        return done && items.length > 0 === any;
      });
      await page.bringToFront();
    };

    beforeAll(async () => {
      const inner = bench.site.put('/inner', `<p>${cure}</p>`).replace('127.0.0.1', 'localhost');
      page = await bench.on.visit(
        bench.site.put(
          '/page',
          `<p id="first">${food}</p>${filler}<p id="second">${cure}</p><p id="dull">Dull words.</p>
           <iframe src="${inner}"></iframe>`,
        ),
      );
      await changeSettings(bench.on, { density: 'claims' });
      for (const frame of page.frames())
        await until(
          async () => {
            await page.bringToFront();
            return (await readMarks(frame)).length > 0;
          },
          { what: 'marks' },
        );
      tab = await tabOf(bench.on, page);
      // The background steps through what frames have reported.
      await until(async () => {
        const keys = Object.keys(await stored(bench.on, 'session'));
        return keys.filter((key) => key.startsWith(`report:${tab}:`)).length === 2;
      });
      await page.bringToFront();
    });

    it('go forth and back through the page and its frames, from the mark in view, to "no more"', async () => {
      await page.evaluate(() => document.querySelector('#second')?.scrollIntoView());
      await press('next');
      await spotBecomes(page, cure);
      const inner = await until(() => page.frames().find((one) => one.url().endsWith('/inner')));
      expect(await readMarks(inner).then((all) => all.some(({ look }) => look === 'spot'))).toBe(
        false,
      );
      await press('next');
      await until(async () => (await readMarks(inner)).some(({ look }) => look === 'spot'));
      await press('next');
      await until(async () => (await notice(page)).includes('no further mark'));
      // As a reader does, who looks where the page has come to rest before the next press.
      const atRest = () => settled(() => page.evaluate(() => scrollY));
      await atRest();
      // Back from the frame: first the page's last mark, then the one before it.
      await press('previous');
      await until(async () =>
        (await readMarks(page)).some(({ look, words }) => look === 'spot' && words === cure),
      );
      await atRest();
      await press('previous');
      await until(async () => (await page.evaluate(() => scrollY)) < 200, { what: 'the top' });
      await press('open');
      await cardWith(page, /Fish, meat/);
      await page.keyboard.press('Escape');
      await cardGone(page);
    });

    it('begin anew with the marks in view once the reader has scrolled a frame away', async () => {
      const inner = await until(() => page.frames().find((one) => one.url().endsWith('/inner')));
      await page.$eval('iframe', (frame) => frame.scrollIntoView());
      // A frame that the browser has not drawn yet is none that the reader sees.
      await inner.evaluate(
        () =>
          new Promise<void>((done) => {
            new IntersectionObserver((seen) => seen.at(-1)?.isIntersecting && done()).observe(
              document.documentElement,
            );
          }),
      );
      await until(async () => {
        await press('next');
        // A press too many would go on to the page's last mark.
        return until(async () => (await readMarks(inner)).some(({ look }) => look === 'spot'), {
          timeout: 2_000,
        });
      });
      // The frame's own scrolling takes the page along, and on a busy machine that begins late.
      const atRest = () => settled(() => page.evaluate(() => scrollY), { quiet: 600 });
      await atRest();
      await page.evaluate(() => scrollTo(0, 0));
      expect(await atRest()).toBe(0);
      await press('open');
      await cardWith(page, /Fish, meat/);
      await page.keyboard.press('Escape');
      await cardGone(page);
    });

    it('turn the site off and on again, which leaves no rule behind', async () => {
      await press('site');
      await until(async () => (await readMarks(page)).length === 0);
      expect(await sitesOf(bench.on)).toEqual({ '127.0.0.1': 'off' });
      await press('site');
      await page.bringToFront();
      await until(async () => (await readMarks(page)).length > 0);
      expect(await sitesOf(bench.on)).toEqual({});
    });

    it('are there: the browser has both entries of the menu and the four keys', async () => {
      await inBackground(bench.on, async () => {
        const { contextMenus, commands } = (globalThis as unknown as { chrome: Known }).chrome;
        // It rejects where there is no such entry.
        for (const id of ['evidence', 'site-off']) await contextMenus.update(id, {});
        const names = (await commands.getAll()).map(({ name }) => name);
        for (const name of ['next', 'previous', 'open', 'site'])
          if (!names.includes(name)) throw new Error(`no key for ${name}`);
      });
      const missing = inBackground(bench.on, () =>
        (globalThis as unknown as { chrome: Known }).chrome.contextMenus.update('other', {}),
      );
      await expect(missing).rejects.toThrow();
    });

    it('say what the evidence says to a selection', async () => {
      const text = await select(page, '#second');
      await chooseFromMenu(bench.on, tab, 'evidence', text);
      await cardWith(page, /does not cure/);
      await page.keyboard.press('Escape');
      await cardGone(page);
    });

    it('say so in the page where nothing in a selection is known', async () => {
      const text = await select(page, '#dull');
      await chooseFromMenu(bench.on, tab, 'evidence', text);
      await until(async () => (await notice(page)).includes('knows no claim in the words'));
    });

    /** The popup as it opens over the page by itself, with its words; then it is closed. */
    const popupSays = async (words: string): Promise<void> => {
      const target = await bench.on.browser.waitForTarget(
        (one) => one.url() === `${bench.on.extension}/popup.html`,
      );
      const popup = await target.asPage();
      await says(popup, words);
      await popup.evaluate(() => window.close()).catch(() => undefined);
      await until(() =>
        bench.on.browser.targets().every((one) => !one.url().endsWith('/popup.html')),
      );
    };

    it.each(['next', 'open', 'site'])(
      'off on all sites, the key for "%s" writes nothing and shows the popup, which says why',
      async (name) => {
        await changeSettings(bench.on, { everywhere: false });
        await until(async () => (await readMarks(page)).length === 0);
        await press(name);
        await popupSays('You turned it off on all sites');
        expect(await sitesOf(bench.on)).toEqual({});
        await changeSettings(bench.on, { everywhere: true });
        await page.bringToFront();
        await until(async () => (await readMarks(page)).length > 0);
      },
    );

    it('off on all sites, the menu for the site does the same', async () => {
      await changeSettings(bench.on, { everywhere: false });
      await until(async () => (await readMarks(page)).length === 0);
      await chooseFromMenu(bench.on, tab, 'site-off');
      await popupSays('You turned it off on all sites');
      expect(await sitesOf(bench.on)).toEqual({});
      await changeSettings(bench.on, { everywhere: true });
      await page.bringToFront();
      await until(async () => (await readMarks(page)).length > 0);
    });

    it('where no mark is in view the key for the card says so, and not that there is no further one', async () => {
      page = await bench.on.visit(bench.site.put('/bare', '<p>Dull words.</p>'));
      // Read to its end, or nobody is there yet to say it.
      await reported(false);
      await press('open');
      await until(async () => (await notice(page)).includes('No mark is in view'));
      page = await bench.on.visit(bench.site.put('/one', `<p>${cure}</p>`));
      await until(async () => (await readMarks(page)).length > 0);
      await page.bringToFront();
    });

    it('turn the site off, and then show the library at the claim in a selection', async () => {
      await chooseFromMenu(bench.on, tab, 'site-off');
      await until(async () => (await readMarks(page)).length === 0);
      expect(await sitesOf(bench.on)).toEqual({ '127.0.0.1': 'off' });
      await chooseFromMenu(bench.on, tab, 'evidence', cure);
      const library = await bench.on.browser.waitForTarget(
        (one) => one.url() === `${bench.on.extension}/evidence.html#claim-b12-cures-ms`,
      );
      await (await library.page())?.close();
      await chooseFromMenu(bench.on, tab, 'evidence', 'Dull words.');
      const other = await bench.on.browser.waitForTarget(
        (one) => one.url() === `${bench.on.extension}/evidence.html?nothing-known`,
      );
      const empty = await other.page();
      if (empty) await says(empty, 'Claimnote knows no claim in the words you selected.');
      await empty?.close();
      await changeSettings(bench.on, { sites: {} });
    });

    it('begin anew with the marks in view, also where nobody says that the page came to rest', async () => {
      // Of a scroll that another one cuts short browsers tell no end; here the page keeps it from us.
      const quiet =
        "<script>addEventListener('scrollend', (event) => event.stopImmediatePropagation(), true)</script>";
      page = await bench.on.visit(
        bench.site.put('/cut', `${quiet}<p>${food}</p>${filler}<p>${cure}</p>`),
      );
      await reported(true);
      await press('next');
      await spotBecomes(page, 'sources');
      await press('next');
      await spotBecomes(page, cure);
      const atRest = () => settled(() => page.evaluate(() => scrollY), { quiet: 600 });
      expect(await atRest()).toBeGreaterThan(500);
      await page.evaluate(() => scrollTo(0, 0));
      await atRest();
      await press('open');
      await cardWith(page, /Fish, meat/);
    });
  });

  if (bench.name === 'firefox')
    it('Firefox has both entries of the menu, the one for the site wherever one can right-click', async () => {
      const menu = await until(async () =>
        JSON.parse(
          await inFirefox(
            bench.on.browser,
            `(async () => {
              const { ExtensionParent } = ChromeUtils.importESModule(
                'resource://gre/modules/ExtensionParent.sys.mjs'
              );
              const { extension } = WebExtensionPolicy.getByID('claimnote@claimnote');
              const items = ExtensionParent.apiManager.global.gMenuMap.get(extension);
              return JSON.stringify(
                [...items.values()].filter(({ id }) => typeof id === 'string').map(({ id, title, contexts }) => [id, title, contexts.sort()])
              );
            })()`,
          ),
        ),
      );
      const all = ['audio', 'editable', 'frame', 'image', 'link', 'page', 'selection', 'video'];
      expect(menu).toEqual([
        ['evidence', 'What does the evidence say?', ['selection']],
        ['site-off', 'Turn Claimnote off on this site', all],
      ]);
    });

  it('the icon says the state in its title, counts statements on its badge as the popup does, and is the page it does not read has its own', async () => {
    // A sentence with two claims is one statement, for the icon as for the popup.
    const both = 'Vitamin B12 repairs myelin and cures multiple sclerosis.';
    const claim = await bench.on.visit(bench.site.put('/claim', `<p>${both}</p>`));
    await until(async () => (await readMarks(claim)).length > 0);
    const tab = await tabOf(bench.on, claim);
    const own = await openOwnPage(bench.on, 'reads.html');
    const state = () =>
      own.evaluate(async (tabId) => {
        const { action } = (
          globalThis as unknown as {
            chrome: {
              action: {
                getTitle(of: { tabId?: number }): Promise<string>;
                getBadgeText(of: { tabId: number }): Promise<string>;
              };
            };
          }
        ).chrome;
        return [await action.getTitle({ tabId }), await action.getBadgeText({ tabId })].join('|');
      }, tab);
    const becomes = (wanted: string) =>
      until(async () => (await state()) === wanted, { what: `"${wanted}" on the icon` });
    await becomes('Claimnote: 1 statement recognised on this page|1');
    const popup = await openPopup(bench.on, claim);
    await says(popup, '1 statement recognised; unmarked text was not checked.');
    await popup.close();
    await changeSettings(bench.on, { sites: { '127.0.0.1': 'off' } });
    await becomes('Claimnote is off here|');
    await claim.reload();
    await becomes('Claimnote is off here|');
    await own.evaluate(
      (until) =>
        (
          globalThis as unknown as {
            chrome: { storage: { session: { set(items: object): Promise<void> } } };
          }
        ).chrome.storage.session.set({ pausedUntil: until }),
      Date.now() + 60_000,
    );
    await changeSettings(bench.on, { sites: {} });
    await becomes('Claimnote is paused here|');
    // A page that no script of ours is in keeps the manifest's title and grey icon.
    const nowhere = await own.evaluate(
      (tabId) =>
        (
          globalThis as unknown as {
            chrome: { action: { getTitle(of: { tabId: number }): Promise<string> } };
          }
        ).chrome.action.getTitle({ tabId }),
      await tabOf(bench.on, own),
    );
    expect(nowhere).toBe('Claimnote does not read this page');
    await own.close();
  });

  it('the icons can be told apart and read at 16 px, on light and on dark toolbars', async () => {
    const own = await openOwnPage(bench.on, 'reads.html');
    const pixels = (icon: string, ground: string) =>
      own.evaluate(
        async (path, colour) => {
          const image = new Image();
          image.src = path;
          await image.decode();
          const canvas = new OffscreenCanvas(16, 16);
          const context = canvas.getContext('2d');
          if (context === null) throw new Error('no canvas');
          context.fillStyle = colour;
          context.fillRect(0, 0, 16, 16);
          context.drawImage(image, 0, 0, 16, 16);
          return [...context.getImageData(0, 0, 16, 16).data];
        },
        icon,
        ground,
      );
    const light = (rgb: number[]): number => {
      const [r = 0, g = 0, b = 0] = rgb.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    for (const ground of ['#ffffff', '#dee1e6', '#35363a', '#202124']) {
      const behind = light([1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16)));
      for (const icon of ['icon/16.png', 'icon/off-16.png']) {
        const data = await pixels(icon, ground);
        const all = Array.from({ length: 256 }, (_, at) => data.slice(4 * at, 4 * at + 3));
        const lights = all.map(light);
        // The letter against its ground, and something of the icon against the toolbar.
        const middle = all.filter((_, at) => at % 16 > 2 && at % 16 < 13 && at > 48 && at < 208);
        const inside = middle.map(light);
        expect(contrast(Math.max(...inside), Math.min(...inside))).toBeGreaterThan(3);
        expect(Math.max(...lights.map((one) => contrast(one, behind)))).toBeGreaterThan(3);
        const colour = Math.max(...middle.map((rgb) => Math.max(...rgb) - Math.min(...rgb)));
        if (icon === 'icon/16.png') expect(colour).toBeGreaterThan(60);
        else expect(colour).toBeLessThan(25);
      }
    }
    await own.close();
  });
});
