/** What a reader does with the card: takes something along, goes on reading, turns something off. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { claim, filler, openCard, showPage } from './card-page.ts';
import { type Card, cardGone, changeSettings, readMarks, stored, until } from './harness.ts';

const words = 'not approved';

inBothBrowsers('from the card a reader can', (bench) => {
  let page: Page;
  let card: Card;
  beforeAll(() => changeSettings(bench.on, { density: 'claims', delay: 100 }));
  beforeEach(async () => {
    page = await showPage(bench, `<p>${claim}</p>${filler}<textarea id="t"></textarea>`);
    card = await openCard(page, words);
  });
  afterEach(() => page.close());

  const settings = async () =>
    ((await stored(bench.on, 'local')).settings ?? {}) as { sites?: object; claimsOff?: string[] };
  const inCard = (pattern: RegExp) =>
    until(async () => pattern.test(await card.text()) || null, { what: String(pattern) });
  /** What lies on the clipboard, as it comes when a reader pastes it into the page. */
  const pasted = async (): Promise<string> => {
    await page.keyboard.press('Escape');
    await cardGone(page);
    await page.focus('#t');
    await page.keyboard.down('Control');
    await page.keyboard.press('v', bench.name === 'chromium' ? { commands: ['Paste'] } : {});
    await page.keyboard.up('Control');
    const text = () => page.$eval('#t', (one) => (one as HTMLTextAreaElement).value);
    await until(async () => (await text()) !== '' || null, { what: 'pasted words' });
    return text();
  };

  it('copy the answer with its rating, its date and its sources', async () => {
    await card.press('Copy as citation');
    await inCard(/Copied/);
    const text = await pasted();
    expect(text).toMatch(/No B12 product that we found is FDA-approved to treat MS/);
    expect(text).toMatch(/Direction of the evidence: supported; certainty: high/);
    expect(text).toMatch(/\[1\] .*https:\/\//);
  });

  it('copy a report of a fault, which says nothing about the page', async () => {
    await card.press(/Something wrong/);
    // Firefox lets pages read what is typed in a card: there the words are to be written elsewhere.
    if (bench.name === 'chromium') {
      const box = await card.middle('textarea');
      await page.mouse.click(box.x, box.y);
      await page.keyboard.type('The date is odd.');
    }
    await card.press(/Copy the report/);
    await inCard(/Copied/);
    const text = await pasted();
    expect(text).toContain('b12-fda-status');
    expect(text).toMatch(bench.name === 'chromium' ? /The date is odd\.$/ : /What is wrong:$/);
    expect(text).not.toContain('127.0.0.1');
    expect(text).not.toContain(claim);
  });

  it('open the claim in the library', async () => {
    const opened = `${bench.on.extension}/evidence.html`;
    await card.press('Open in library');
    const library = await until(
      async () => {
        for (const one of await bench.on.browser.pages()) {
          const at = await one.evaluate(() => location.href).catch(() => '');
          if (at.startsWith(opened)) return one;
        }
        return null;
      },
      { what: 'the library' },
    );
    expect(await library.evaluate(() => location.hash)).toContain('b12-fda-status');
    await library.close();
  });

  it('turn off this claim, and it alone, at once', async () => {
    await card.press('Turn off this claim');
    await cardGone(page);
    await until(async () => (await readMarks(page)).length === 0 || null, { what: 'no mark' });
    expect((await settings()).claimsOff).toEqual(['b12-fda-status']);
    expect((await settings()).sites ?? {}).toEqual({});
    await changeSettings(bench.on, { claimsOff: [] });
  });

  it('turn off this site at once', async () => {
    await card.press('Turn off this site');
    await cardGone(page);
    await until(async () => (await readMarks(page)).length === 0 || null, { what: 'no mark' });
    expect((await settings()).sites).toEqual({ '127.0.0.1': 'off' });
    await changeSettings(bench.on, { sites: {} });
  });
});
