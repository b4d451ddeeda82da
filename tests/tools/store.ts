import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  cardWith,
  changeSettings,
  hover,
  type Launched,
  leave,
  openOwnPage,
  openPopup,
  serve,
  start,
} from '../browser/harness.ts';
import { type BrowserName, needBrowsers } from './browsers.ts';
import { build } from './build.ts';
import { root, say } from './plain.ts';
import { article, sentence } from './tour/article.ts';
import { foundOn } from './tour/found.ts';

/** What all three stores take, in pixels. */
const screenshot = { width: 1280, height: 800 };
/** The small picture of Chrome's and Edge's lists, and the logo of Edge's. */
const tile = { width: 440, height: 280 };
const logo = { width: 300, height: 300 };

/** The site that the sample article seems to come from. */
const host = 'health-news.example';

const into = (name: BrowserName): string =>
  join(root, 'store', name === 'chromium' ? 'chrome-and-edge' : 'firefox');

const asUrl = (bytes: Uint8Array, type = 'image/png'): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** Draws a page of its own and saves what it looks like. */
async function draw(
  launched: Launched,
  size: { width: number; height: number },
  body: string,
  path: string,
): Promise<void> {
  const page = await launched.browser.newPage();
  await page.setViewport(size);
  await page.setContent(
    `<!doctype html><style>body{margin:0;font:20px system-ui;overflow:hidden}</style>${body}`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await page.screenshot({ path: path as `${string}.png` });
  await page.close();
}

/** The card over the article in two themes, and the popup beside it as the browser shows it. */
async function overThePage(launched: Launched, page: Page, folder: string): Promise<void> {
  for (const [theme, at] of [
    ['light', 1],
    ['dark', 4],
  ] as const) {
    await changeSettings(launched, { theme });
    await page.bringToFront();
    await page.reload();
    await foundOn(launched, page);
    await hover(page, sentence());
    await cardWith(page, /FDA/);
    await page.screenshot({ path: join(folder, `${at}-card-${theme}.png`) as `${string}.png` });
  }
  await changeSettings(launched, { theme: 'light' });
  await page.bringToFront();
  await leave(page);
  await page.keyboard.press('Escape');
  const below = await page.screenshot();
  const popup = await openPopup(launched, page);
  await popup.setViewport({ width: 360, height: 600 });
  await popup.waitForSelector('main');
  const above = await popup.screenshot();
  await popup.close();
  await draw(
    launched,
    screenshot,
    `<img src="${asUrl(below)}" style="position:absolute"><img src="${asUrl(above)}" style="position:absolute;right:24px;top:8px;border-radius:8px;box-shadow:0 4px 24px #0006">`,
    join(folder, '2-popup.png'),
  );
}

async function ownPages(launched: Launched, folder: string): Promise<void> {
  for (const [name, path] of [
    ['3-library', 'evidence.html'],
    ['5-options', 'options.html'],
  ] as const) {
    const page = await openOwnPage(launched, path);
    await page.bringToFront();
    await page.setViewport(screenshot);
    await page.waitForSelector('main');
    await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
    await page.close();
  }
}

async function signs(launched: Launched, folder: string): Promise<void> {
  const icon = asUrl(readFileSync(join(root, 'public/icon/icon.svg')), 'image/svg+xml');
  const middle = 'display:flex;flex-direction:column;align-items:center;justify-content:center';
  await draw(
    launched,
    logo,
    `<div style="${middle};height:300px;background:#fff"><img src="${icon}" width="240"></div>`,
    join(folder, 'logo-300x300.png'),
  );
  const { extensionName } = JSON.parse(
    readFileSync(join(root, 'components/locales/en.json'), 'utf8'),
  ) as { extensionName: string };
  await draw(
    launched,
    tile,
    `<div style="${middle};height:280px;background:#eef1f7;gap:16px"><img src="${icon}" width="112"><b style="font-size:40px;color:#1b1f24">${extensionName}</b></div>`,
    join(folder, 'tile-440x280.png'),
  );
}

/** `npm run store`: the pictures of the listings in `store/`, from the built extension in both browsers. */
export async function main(): Promise<number> {
  const names = ['chromium', 'firefox'] as const;
  needBrowsers(...names);
  await build(...names);
  const site = await serve({ folder: article });
  for (const name of names) {
    const folder = into(name);
    mkdirSync(folder, { recursive: true });
    const launched = await start(name, {
      args:
        name === 'chromium'
          ? [`--host-resolver-rules=MAP ${host} 127.0.0.1`, `--proxy-bypass-list=${host}`]
          : [],
      prefs: { 'network.dns.localDomains': host, 'network.proxy.no_proxies_on': host },
    });
    const page = await launched.open(`${site.origin.replace('127.0.0.1', host)}/index.html`);
    await page.setViewport(screenshot);
    await overThePage(launched, page, folder);
    await ownPages(launched, folder);
    if (name === 'chromium') await signs(launched, folder);
    await launched.close();
  }
  await site.close();
  say('The pictures of the listings are in store/.');
  return 0;
}
