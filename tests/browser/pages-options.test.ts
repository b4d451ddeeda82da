import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { changeSettings, openOwnPage, readMarks, stored, until } from './harness.ts';
import { field, fill, pressButton, says, tick, unsays } from './own-page.ts';

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
    page = await bench.on.open(
      bench.site.put('/page', `<h2>Food</h2><p>Vitamin B12, that is B12.</p><p>${food}</p>`),
    );
    options = await openOwnPage(bench.on, 'options.html');
    await marksBecome((all) => all.length > 0);
  });
  afterAll(async () => {
    rmSync(scratch, { recursive: true, force: true });
    await options?.close();
    await page?.close();
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

  it('keep the wait before a card opens only where hovering opens one', async () => {
    await fill(options, 'Wait before a card opens', '1000');
    await says(options, '1 seconds');
    await tick(options, 'A click only');
    await unsays(options, 'Wait before a card opens');
    await tick(options, 'Resting the pointer');
    await says(options, 'Wait before a card opens');
  });

  it('add, find, switch and remove a site', async () => {
    await fill(options, 'Site, such as example.org', 'https://www.127.0.0.1.example/page');
    await pressButton(options, 'Turn off there');
    await says(options, 'The rule for 127.0.0.1.example is in force.');
    await fill(options, 'Site, such as example.org', '127.0.0.1');
    await pressButton(options, 'Turn off there');
    await marksBecome((all) => all.length === 0);
    await fill(options, 'Rule for 127.0.0.1', 'on');
    await marksBecome((all) => all.length > 0);
    await fill(options, 'Search your sites', '.example');
    await until(async () => (await options.$$('[aria-labelledby="sites"] .sites li')).length === 1);
    await pressButton(options, 'Remove 127.0.0.1.example');
    await says(options, 'The rule for 127.0.0.1.example is gone.');
    expect(await sites()).toEqual({ '127.0.0.1': 'on' });
  });

  it('say so where what was typed is no site', async () => {
    await fill(options, 'Site, such as example.org', 'two words');
    await pressButton(options, 'Turn off there');
    await says(options, '“two words” is not the name of a site.');
  });

  it('read a file of rules, and change nothing where the file is bad', async () => {
    await importFile('{"version": 1, "sites": {"a.example": "off", "b.example": "maybe"}}');
    await says(options, 'Nothing was changed, because something is wrong with the file:');
    await says(options, 'The rule for “b.example” is neither “on” nor “off”.');
    expect(await sites()).toEqual({ '127.0.0.1': 'on' });
    await importFile('{"version": 1, "sites": {"a.example": "off", "b.example": "on"}}');
    await says(options, '2 rules were imported and are in force.');
    expect(await sites()).toEqual({ '127.0.0.1': 'on', 'a.example': 'off', 'b.example': 'on' });
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
    await changeSettings(bench.on, { sites: {} });
    await unsays(options, 'You have a rule of your own.');
  });

  it('say which keys there are', async () => {
    await says(options, 'Go to the next mark');
  });
});
