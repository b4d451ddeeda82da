import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFolder } from '../tools/build.ts';
import { type Bench, names } from './both.ts';
import {
  anyOwnPage,
  closedRoots,
  readMarks,
  serve,
  settled,
  start,
  stored,
  until,
} from './harness.ts';
import { cardOn, marked, openPage, pageOf, paragraph } from './hostile-page.ts';

interface Context {
  id: number;
  origin: string;
  auxData?: { type?: string };
}

/** Chromium's worlds of a page: the extension's own among them. */
async function ownWorld(page: Page, extension: string): Promise<[CDPSession, Context]> {
  const session = await page.createCDPSession();
  const worlds: Context[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context as Context));
  await session.send('Runtime.enable');
  const own = await until(() => worlds.find(({ origin }) => origin === extension));
  return [session, own];
}

// Firefox prerenders nothing and destroys the script of an extension that is updated; its driver ends no
// background in the midst of a request and reaches no world of an extension's script, to run one twice.
describe.runIf(names.includes('chromium'))('what only Chromium does', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = { name: 'chromium', site: await serve(), on: await start('chromium') };
  });
  afterAll(async () => {
    await bench.on.close();
    await bench.site.close();
  });

  it('a page made ready in advance is not read before the reader goes there, and then like any other', async () => {
    // Asking the store opens a tab, and a page made ready for a hidden one is given up.
    await stored(bench.on, 'session');
    const next = bench.site.put('/next.html', pageOf(`${paragraph}${paragraph}`));
    const page = await openPage(bench, `${paragraph}<a id="go" href="${next}">next</a>`);
    await marked(page, /cures/);
    // Only now: what a page wished for before another tab came in front is not done.
    await page.evaluate((url) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({
        prerender: [{ source: 'list', urls: [url], eagerness: 'immediate' }],
      });
      document.head.append(rules);
    }, next);
    await until(() => bench.site.asked.includes('/next.html') || null, { what: 'the request' });
    const reports = async (): Promise<[string, { counts: { claims: number } }][]> =>
      Object.entries(await stored(bench.on, 'session')).filter(([key]) =>
        key.startsWith('report:'),
      ) as [string, { counts: { claims: number } }][];
    await page.bringToFront();
    const before = await settled(reports, { quiet: 800 });
    expect(before.map(([, { counts }]) => counts.claims)).toEqual([1]);
    await page.evaluate(() => (document.querySelector('#go') as HTMLElement).click());
    // The driver loses the page when it comes forward, so what was read is asked of the background.
    await until(
      async () => (await reports()).some(([, { counts }]) => counts.claims === 2) || null,
    );
    // It was made ready indeed, or this test says nothing.
    expect(bench.site.asked.filter((path) => path === '/next.html').length).toBe(1);
    expect((await reports()).map(([key]) => key.split(':')[2])).toEqual(['0']);
    await page.close();
  });

  it('a background that dies in the middle of the first requests keeps no page from being read', async () => {
    const session = await bench.on.browser.target().createCDPSession();
    const kill = async (): Promise<void> => {
      const { targetInfos } = (await session.send('Target.getTargets')) as {
        targetInfos: { targetId: string; url: string; type: string }[];
      };
      for (const { type, url, targetId } of targetInfos)
        if (type === 'service_worker' && url.startsWith(bench.on.extension))
          await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
    };
    let isOn = true;
    const killing = (async () => {
      for (let at = 0; at < 40 && isOn; at++) await kill();
      return isOn;
    })();
    const page = await openPage(bench, paragraph);
    await killing;
    isOn = false;
    await marked(page, /cures/);
    const card = await cardOn(page, 'cures');
    await kill();
    await until(async () => (await card.links()).length > 0);
    await session.detach();
  });

  it('two scripts of ours in one page leave one set of marks and one card', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    const before = await settled(() => readMarks(page));
    const [session, { id }] = await ownWorld(page, bench.on.extension);
    const expression = readFileSync(join(builtFolder('chromium'), 'page.js'), 'utf8');
    const { exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: id,
    });
    expect(exceptionDetails).toBeUndefined();
    await until(async () => (await readMarks(page)).length > 0 || null);
    expect(await settled(() => readMarks(page))).toEqual(before);
    await cardOn(page, 'cures');
    expect((await closedRoots(page)).length).toBe(1);
    await session.detach();
  });

  it('the script of an extension that was updated goes, and says to reload', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    const own = await anyOwnPage(bench.on);
    await own
      .evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
        chrome.runtime.reload();
      })
      .catch(() => undefined);
    await page.bringToFront();
    const said = await until(async () => {
      for (const root of await closedRoots(page)) {
        const text = await root.run((inside) => inside.textContent ?? '');
        if (/Reload this page/.test(text)) return text;
      }
      return null;
    });
    expect(said).toMatch(/updated or removed/);
    expect(await readMarks(page)).toEqual([]);
    await until(async () => (await closedRoots(page)).length === 0 || null, {
      what: 'nothing of ours in the page',
    });
  });
});
