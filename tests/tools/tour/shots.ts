import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { cardWith, hover, type Launched, openPopup } from '../../browser/harness.ts';
import { root } from '../plain.ts';

/** Where pictures go; git leaves it out. */
const folder = join(root, 'screenshots');

/**
 * Takes pictures of a page, of the card that its words open, and of the popup.
 *
 * @returns paths of the pictures
 */
export async function takePictures(
  launched: Launched,
  page: Page,
  words: string,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const path = (name: string) => join(folder, `${launched.name}-${name}.png`) as `${string}.png`;
  await page.bringToFront();
  await page.screenshot({ path: path('page'), fullPage: true });
  await hover(page, words);
  await cardWith(page, /./);
  await page.screenshot({ path: path('card') });
  const popup = await openPopup(launched, page);
  await popup.setViewport({ width: 400, height: 720 });
  await popup.waitForSelector('main');
  await popup.screenshot({ path: path('popup'), fullPage: true });
  await popup.close();
  return ['page', 'card', 'popup'].map(path);
}
