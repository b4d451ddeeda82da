/** What a reader changes in a private window holds there, and leaves no trace. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { names } from './both.ts';
import {
  changeSettings,
  type Launched,
  openOwnPage,
  openPrivately,
  readMarks,
  type Site,
  serve,
  start,
  stored,
  until,
} from './harness.ts';
import { pressButton, says, tick } from './own-page.ts';

const claim = '<p>Vitamin B12 cures multiple sclerosis.</p>';

// Firefox allows it by starting the add-on anew, and after that no driver reaches a page of it.
describe.runIf(names.includes('chromium'))('a setting changed in a private window', () => {
  let on: Launched;
  let site: Site;
  let plain: Page;
  let secret: Page;
  let popup: Page;
  const marked = (page: Page, is: boolean) =>
    until(
      async () => {
        await page.bringToFront();
        return (await readMarks(page)).length > 0 === is;
      },
      { what: is ? 'marks' : 'no marks' },
    );
  const settingsIn = async (area: 'local' | 'session', key: string) =>
    ((await stored(on, area))[key] ?? {}) as { sites?: object; everywhere?: boolean };

  beforeAll(async () => {
    site = await serve();
    on = await start('chromium', { privately: true });
    plain = await on.open(site.put('/plain', claim));
    await marked(plain, true);
    await changeSettings(on, { density: 'claims' });
    const opened = await openPrivately(on, site.put('/secret', claim));
    secret = opened.page;
    await marked(secret, true);
    popup = await openOwnPage(on, `popup.html?tab=${opened.tab}`);
    await says(popup, 'On for 127.0.0.1');
  });
  afterAll(async () => {
    for (const page of [popup, secret, plain]) await page?.close();
    await on?.close();
    await site?.close();
  });

  it('is in force there at once, nowhere else, and is not kept on the disk', async () => {
    const before = await stored(on, 'local');
    await tick(popup, 'On this site');
    await says(popup, 'You turned it off for 127.0.0.1');
    await marked(secret, false);
    expect((await readMarks(plain)).length).toBeGreaterThan(0);
    expect((await settingsIn('session', 'private')).sites).toEqual({ '127.0.0.1': 'off' });
    expect(await stored(on, 'local')).toEqual(before);
    expect(JSON.stringify(before)).not.toContain('127.0.0.1');
  });

  it('is taken back in the same way', async () => {
    await tick(popup, 'On this site');
    await says(popup, 'On for 127.0.0.1');
    await marked(secret, true);
    expect((await settingsIn('session', 'private')).sites).toEqual({});
  });

  it('leaves every other site to what is changed outside of it', async () => {
    await changeSettings(on, { sites: { '127.0.0.1': 'off' } });
    await marked(secret, false);
    await changeSettings(on, { sites: {} });
    await marked(secret, true);
  });

  it('leaves a pause of the private tab to that tab', async () => {
    await pressButton(popup, 'This tab');
    await marked(secret, false);
    await marked(plain, true);
    await pressButton(popup, 'This tab');
    await marked(secret, true);
  });

  it('takes over what is changed outside of it', async () => {
    await changeSettings(on, { everywhere: false });
    await marked(secret, false);
    await changeSettings(on, { everywhere: true });
    await marked(secret, true);
  });
});
