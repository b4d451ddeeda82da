import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  cardWith,
  changeSettings,
  hover,
  type Launched,
  openPopup,
  serve,
  start,
} from '../browser/harness.ts';
import { needBrowsers } from './browsers.ts';
import { build } from './build.ts';
import { root, say } from './plain.ts';
import { article, sentence } from './tour/article.ts';
import { foundOn } from './tour/found.ts';

const folder = join(root, 'docs/images');
const names = ['chromium', 'firefox'] as const;
const themes = ['light', 'dark'] as const;

async function take(launched: Launched, page: Page, theme: (typeof themes)[number]): Promise<void> {
  const path = (what: string) =>
    join(folder, `${what}-${launched.name}-${theme}.png`) as `${string}.png`;
  await changeSettings(launched, { theme });
  await page.bringToFront();
  await page.reload();
  await foundOn(launched, page);
  await hover(page, sentence());
  await cardWith(page, /FDA/);
  await page.screenshot({ path: path('card') });
  const popup = await openPopup(launched, page);
  await popup.setViewport({ width: 360, height: 760 });
  await popup.waitForSelector('main');
  await popup.screenshot({ path: path('popup') });
  await popup.close();
}

/** `npm run pictures`: the README's pictures, from the built extension in both browsers. */
export async function main(): Promise<number> {
  needBrowsers(...names);
  await build(...names);
  mkdirSync(folder, { recursive: true });
  const site = await serve({ folder: article });
  for (const name of names) {
    const launched = await start(name);
    const page = await launched.open(`${site.origin}/index.html`);
    await page.setViewport({ width: 1000, height: 820 });
    for (const theme of themes) await take(launched, page, theme);
    await launched.close();
  }
  await site.close();
  say(`Pictures are in ${folder}.`);
  return 0;
}
