import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  cardGone,
  cardWith,
  changeSettings,
  findCard,
  hover,
  leave,
  openOwnPage,
  readMarks,
  settled,
  spotOf,
  stored,
  until,
} from './harness.ts';
import { button, field, fill, pressButton, says, tick, unsays } from './own-page.ts';

interface Tabs {
  tabs: { query(what: object): Promise<{ id: number }[]>; remove(id: number): Promise<void> };
}

const food = 'Good food sources of vitamin B12 are eggs, meat, fish and dairy products.';

inBothBrowsers('the options', (bench) => {
  let page: Page;
  let options: Page;
  const scratch = mkdtempSync(join(tmpdir(), 'claimnote-options-'));

  const looks = async (): Promise<string[]> => {
    await page.bringToFront();
    return (await readMarks(page)).map(({ look }) => look).sort();
  };
  const marksBecome = (fits: (looks: string[]) => boolean) =>
    until(async () => fits(await looks()), { what: 'other marks' });
  const sites = async () =>
    ((await stored(bench.on, 'local')).settings as { sites?: object } | undefined)?.sites ?? {};
  const importFile = async (text: string) => {
    const path = join(scratch, 'sites.json');
    writeFileSync(path, text);
    await (await field(options, 'Import from a file')).uploadFile(path);
  };

  beforeAll(async () => {
    page = await bench.on.visit(
      bench.site.put('/page', `<h2>Food</h2><p>Vitamin B12, that is B12.</p><p>${food}</p>`),
    );
    options = await openOwnPage(bench.on, 'options.html');
    await marksBecome((all) => all.length > 0);
  });
  afterAll(async () => {
    rmSync(scratch, { recursive: true, force: true });
    await options?.close();
  });

  it('change how much is marked in an open tab at once', async () => {
    await tick(options, 'Claims only');
    await marksBecome((all) => all.every((look) => look.includes('-2')));
    await tick(options, 'Claims and every mention');
    await marksBecome((all) => all.filter((look) => look === 'line-1').length >= 2);
    await tick(options, 'Claims, and the first mention');
  });

  it('change how marks look in an open tab and in the sample at once', async () => {
    await tick(options, 'Underline and tint');
    await marksBecome((all) => all.length > 0 && all.every((look) => look.startsWith('tint')));
    await until(async () => (await readMarks(options)).some(({ look }) => look === 'tint-2'));
    await tick(options, 'Dotted underline');
    await marksBecome((all) => all.length > 0 && all.every((look) => look.startsWith('line')));
  });

  it('show how much is marked on the sample at once', async () => {
    /** Looks on the sample of marks alone. */
    const sample = () =>
      options.evaluate(() => {
        const figure = document.querySelector('[aria-labelledby="marks"] .preview');
        return [...CSS.highlights]
          .flatMap(([look, all]) =>
            [...all].flatMap(({ startContainer }) =>
              figure?.contains(startContainer) ? [look] : [],
            ),
          )
          .sort()
          .join();
      });
    const becomes = (looks: string) =>
      until(async () => (await sample()) === looks, { what: `a sample with ${looks}` });
    await tick(options, 'Claims only');
    await becomes('line-2');
    await tick(options, 'Claims and every mention');
    await becomes('line-1,line-1,line-2');
    await tick(options, 'Claims, and the first mention');
    await becomes('line-1,line-2');
  });

  it('turn a claim off and on again', async () => {
    await tick(options, 'Foods with B12');
    await marksBecome((all) => !all.includes('line-2'));
    await tick(options, 'Foods with B12');
    await marksBecome((all) => all.includes('line-2'));
  });

  it('give the theme and the text size to every open page of the extension', async () => {
    const library = await openOwnPage(bench.on, 'reads.html');
    const look = () =>
      library.evaluate(() => [
        document.documentElement.dataset.theme,
        getComputedStyle(document.body).fontSize,
      ]);
    await tick(options, 'High contrast');
    await fill(options, 'Text size', '150');
    await until(async () => (await look()).join() === 'contrast,24px', { what: 'the new look' });
    await tick(options, 'As the system says');
    await fill(options, 'Text size', '100');
    await until(async () => (await look()).join() === 'system,16px', { what: 'the old look' });
    await library.close();
  });

  it('give the theme and the text size to a card that is open on a web page', async () => {
    await page.bringToFront();
    await hover(page, 'food sources');
    const card = await cardWith(page, /Fish, meat/);
    const look = () =>
      card.run((root) => {
        const dialog = root.querySelector('[role="dialog"]') as HTMLElement;
        const { theme } = (dialog.closest('[data-theme]') as HTMLElement).dataset;
        return { theme, size: Number.parseFloat(getComputedStyle(dialog).fontSize) };
      });
    const before = await look();
    await tick(options, 'High contrast');
    await fill(options, 'Text size', '150');
    await until(async () => {
      const { theme, size } = await look();
      return theme === 'contrast' && Math.abs(size / before.size - 1.5) < 0.01;
    });
    await tick(options, 'As the system says');
    await fill(options, 'Text size', '100');
    await until(async () => JSON.stringify(await look()) === JSON.stringify(before));
    await page.keyboard.press('Escape');
    await cardGone(page);
    await leave(page);
    await options.bringToFront();
  });

  it('keep the wait before a card opens only where hovering opens one', async () => {
    await fill(options, 'Wait before a card opens', '1000');
    await says(options, '1 second');
    await tick(options, 'A click only');
    await unsays(options, 'Wait before a card opens');
    await tick(options, 'Resting the pointer');
    await says(options, 'Wait before a card opens');
  });

  it('change how a card opens in an open tab at once', async () => {
    await tick(options, 'A click only');
    await until(async () => {
      const { settings } = (await stored(bench.on, 'local')) as { settings?: { open?: string } };
      return settings?.open === 'click';
    });
    await page.bringToFront();
    await hover(page, 'food sources');
    expect(await settled(async () => (await findCard(page)) !== null, { quiet: 800 })).toBe(false);
    const { x, y } = await spotOf(page, 'food sources');
    await page.mouse.click(x, y);
    await cardWith(page, /Fish, meat/);
    await page.keyboard.press('Escape');
    await cardGone(page);
    await leave(page);
    await options.bringToFront();
    await tick(options, 'Resting the pointer');
    await page.bringToFront();
    await hover(page, 'food sources');
    await cardWith(page, /Fish, meat/);
    await leave(page);
    await page.keyboard.press('Escape');
    await cardGone(page);
  });

  it('give how a card opens a sample that follows it', async () => {
    await options.bringToFront();
    const sample = () => options.$$eval('.example .cn-card', (all) => all.length);
    const mark = await options.waitForSelector('.example-mark');
    await tick(options, 'A click only');
    await says(options, 'Try it: press the marked sentence.');
    await mark?.hover();
    expect(await settled(sample, { quiet: 800 })).toBe(0);
    await mark?.click();
    await until(async () => (await sample()) === 1, { what: 'the sample card' });
    await options.keyboard.press('Escape');
    await until(async () => (await sample()) === 0, { what: 'no card' });
    await tick(options, 'Resting the pointer');
    await says(options, 'Try it: rest the pointer');
    await options.mouse.move(2, 2);
    await mark?.hover();
    await until(async () => (await sample()) === 1, { what: 'the sample card' });
    await options.keyboard.press('Escape');
  });

  it('show a text size on the sample card while the slider moves, and everywhere once it rests', async () => {
    const sizes = () =>
      options.evaluate(() => [
        getComputedStyle(document.body).fontSize,
        getComputedStyle(document.querySelector('.preview .cn-card') as Element).fontSize,
      ]);
    const slider = await field(options, 'Text size');
    await slider.evaluate((one) => {
      one.value = '150';
      one.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until(async () => (await sizes()).join() === '16px,24px', { what: 'a larger sample' });
    await says(options, '150 %');
    await slider.evaluate((one) => one.dispatchEvent(new Event('change', { bubbles: true })));
    await until(async () => (await sizes()).join() === '24px,24px', { what: 'a larger page' });
    await fill(options, 'Text size', '100');
    await until(async () => (await sizes()).join() === '16px,16px', { what: 'the old size' });
  });

  it('show a theme on the sample card at once', async () => {
    const ground = () =>
      options.$eval('.preview .cn-card', (card) => getComputedStyle(card).backgroundColor);
    const seen = new Set<string>();
    for (const name of ['Light', 'Dark', 'High contrast']) {
      await tick(options, name);
      const wanted = name === 'High contrast' ? 'contrast' : name.toLowerCase();
      await until(() => options.$eval('html', (one, to) => one.dataset.theme === to, wanted));
      // It may fade from one to the other.
      seen.add(
        `${await settled(ground)} ${await options.$eval('.preview .cn-card', (card) => getComputedStyle(card).borderTopWidth)}`,
      );
    }
    expect(seen.size).toBe(3);
    await tick(options, 'As the system says');
  });

  it('give the wait before a card opens a sample that follows it', async () => {
    await options.bringToFront();
    const sample = () => options.$$eval('.example .cn-card', (all) => all.length);
    const mark = await options.waitForSelector('.example-mark');
    /** Milliseconds from the pointer's rest until the card is there. */
    const wait = async (delay: string): Promise<number> => {
      await fill(options, 'Wait before a card opens', delay);
      await until(async () => {
        const { settings } = (await stored(bench.on, 'local')) as { settings?: { delay?: number } };
        return settings?.delay === Number(delay);
      });
      await options.bringToFront();
      await options.mouse.move(2, 2);
      await mark?.hover();
      const start = Date.now();
      await until(async () => (await sample()) === 1, { what: 'the sample card' });
      const waited = Date.now() - start;
      await options.keyboard.press('Escape');
      await until(async () => (await sample()) === 0, { what: 'no card' });
      return waited;
    };
    expect(await wait('2000')).toBeGreaterThan(1700);
    expect(await wait('0')).toBeLessThan(1700);
    await fill(options, 'Wait before a card opens', '350');
  });

  it('follow what another tab changes', async () => {
    const other = await openOwnPage(bench.on, 'options.html?again');
    await tick(other, 'Claims only');
    await until(async () =>
      options.$eval(
        'input[name="density"][value="claims"]',
        (one) => (one as HTMLInputElement).checked,
      ),
    );
    await tick(other, 'Claims, and the first mention');
    await other.close();
  });

  it('fall back where the record is damaged or of a later version, and keep the site list', async () => {
    await options.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(items: object): Promise<void> } } };
        }
      ).chrome.storage.local.set({
        settings: {
          version: 99,
          theme: { hue: 7 },
          delay: 'soon',
          later: ['kept'],
          sites: { 'a.example': 'off' },
        },
      }),
    );
    await says(options, 'a.example');
    await says(options, '0.35 seconds');
    await tick(options, 'Underline and tint');
    await until(async () => {
      const settings = (await stored(bench.on, 'local')).settings as Record<string, unknown>;
      return settings.markStyle === 'background' && JSON.stringify(settings.later) === '["kept"]';
    });
    expect(await sites()).toEqual({ 'a.example': 'off' });
    await tick(options, 'Dotted underline');
    await pressButton(options, 'Remove a.example');
    await until(async () => Object.keys(await sites()).length === 0);
  });

  it('run only on sites that the reader chose, where they say so', async () => {
    await tick(options, 'Only on sites I choose');
    await marksBecome((all) => all.length === 0);
    await fill(options, 'Site, such as example.org', '127.0.0.1');
    await pressButton(options, 'Turn on there');
    await marksBecome((all) => all.length > 0);
    await pressButton(options, 'Remove 127.0.0.1');
    await marksBecome((all) => all.length === 0);
    await tick(options, 'Every site, but not those I turn off');
    await marksBecome((all) => all.length > 0);
  });

  it('add, find, switch and remove a site', async () => {
    await fill(options, 'Site, such as example.org', 'https://www.shop.example/page');
    await pressButton(options, 'Turn off there');
    await says(options, 'The rule for shop.example is in force.');
    await fill(options, 'Site, such as example.org', '127.0.0.1');
    await pressButton(options, 'Turn off there');
    await says(options, 'The rule for 127.0.0.1 is in force.');
    await marksBecome((all) => all.length === 0);
    await fill(options, 'Rule for 127.0.0.1', 'on');
    await marksBecome((all) => all.length > 0);
    await fill(options, 'Search your sites', '.example');
    await until(async () => (await options.$$('[aria-labelledby="sites"] .sites li')).length === 1);
    await pressButton(options, 'Remove shop.example');
    await says(options, 'The rule for shop.example is gone.');
    await until(async () => JSON.stringify(await sites()) === '{"127.0.0.1":"on"}');
  });

  it('say so where what was typed is no site', async () => {
    await fill(options, 'Site, such as example.org', 'two words');
    await pressButton(options, 'Turn off there');
    await says(options, '“two words” is not the name of a site.');
    // Chromium reads a "*" as a part of a host.
    await fill(options, 'Site, such as example.org', 'news.*.org');
    await pressButton(options, 'Turn off there');
    await says(options, '“news.*.org” is not the name of a site.');
  });

  it('read a file of rules, and change nothing where the file is bad', async () => {
    await importFile('{"version": 1, "sites": {"a.example": "off", "b.example": "maybe"}}');
    await says(options, 'Nothing was changed, because something is wrong with the file:');
    await says(options, 'The rule for “b.example” is neither “on” nor “off”.');
    await importFile('{"version": 1, "sites": {"a.example": "off", "www.a.example": "on"}}');
    await says(options, 'It turns a.example both on and off.');
    expect(await sites()).toEqual({ '127.0.0.1': 'on' });
    await says(options, 'that one takes the place of yours; no rule is removed.');
    const file = '{"version": 1, "sites": {"a.example": "off", "b.example": "on"}}';
    await importFile(file);
    await says(options, 'Imported and in force: 2 sites added.');
    expect(await sites()).toEqual({ '127.0.0.1': 'on', 'a.example': 'off', 'b.example': 'on' });
    await importFile('{"version": 1, "sites": {"a.example": "on", "c.example": "on"}}');
    await says(options, 'Imported and in force: 1 site added, 1 changed.');
    expect(await sites()).toMatchObject({ 'a.example': 'on', 'b.example': 'on' });
    await importFile('{"version": 1, "sites": {"c.example": "on"}}');
    await says(options, 'The file holds no rule that you do not have already.');
  });

  it('write a file that they can read', async () => {
    await options.evaluate(() => {
      const made = globalThis as unknown as { made?: Promise<string> };
      URL.createObjectURL = (blob: Blob) => {
        made.made = blob.text();
        return '#';
      };
    });
    await pressButton(options, 'Export as a file');
    const text = await options.evaluate(
      () => (globalThis as unknown as { made?: Promise<string> }).made,
    );
    expect(JSON.parse(text ?? '')).toMatchObject({ version: 1, sites: await sites() });
  });

  it('give a site of the default-off list its own rule', async () => {
    await pressButton(options, 'Show the list');
    await pressButton(options, 'Turn on mail.google.com');
    await until(async () => 'mail.google.com' in (await sites()));
    await says(options, 'On: you turned it on for mail.google.com.');
    await changeSettings(bench.on, { sites: { 'google.com': 'on' } });
    await says(options, 'On: you turned it on for google.com.');
    await changeSettings(bench.on, { sites: {} });
    await unsays(options, 'you turned it on for');
  });

  it('find a site of the default-off list by its name or its reason', async () => {
    const rows = () => options.$$('[aria-labelledby="default-off"] .sites li');
    await fill(options, 'Search this list', 'health records');
    await says(options, 'mychart.org');
    await until(async () => (await rows()).length < 6, { what: 'a shorter list' });
    await fill(options, 'Search this list', '');
    await until(async () => (await rows()).length > 8, { what: 'the whole list' });
  });

  it('give the reason of every site that is off from the start', async () => {
    const rows = await options.$$eval('[aria-labelledby="default-off"] .sites li', (all) =>
      all.map((one) => one.textContent ?? ''),
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) {
      expect(row).toMatch(/Off because it |Off because you write there/);
      // What is said where the list knows no better reason.
      expect(row).not.toMatch(/it is private/);
    }
  });

  it('say which keys there are, in the order a reader meets them', async () => {
    await says(options, 'Go to the next mark');
    const names = await options.$$eval('.keys dt', (all) => all.map((one) => one.textContent));
    expect(names).toEqual([
      'Go to the next mark',
      'Go to the previous mark',
      'Open the card of the mark',
      'Turn Claimnote off or on for this site',
    ]);
  });

  /** Numbers of all tabs that are open. */
  const tabs = (): Promise<number[]> =>
    options.evaluate(async () => {
      const all = await (globalThis as unknown as { chrome: Tabs }).chrome.tabs.query({});
      return all.map(({ id }) => id);
    });

  it('lead to the page where the browser lets the reader change the keys', async () => {
    await options.bringToFront();
    const before = await tabs();
    // By a press of the pointer: Firefox leads there only then.
    await (await button(options, 'Change the keys')).click();
    const [opened] = await until(async () => {
      const added = (await tabs()).filter((id) => !before.includes(id));
      return added.length === 1 && added;
    });
    // Only Chromium's driver is told what such a page is.
    if (bench.name === 'chromium')
      await bench.on.browser.waitForTarget((one) => one.url() === 'chrome://extensions/shortcuts');
    await options.evaluate(
      (id) => (globalThis as unknown as { chrome: Tabs }).chrome.tabs.remove(id),
      opened as number,
    );
  });
});
