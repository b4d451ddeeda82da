import { readdirSync, statSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { serve } from '../browser/harness.ts';
import { Plain } from '../tools/plain.ts';
import { call, turns } from './rounds.ts';
import { most, over, type Row, row } from './rows.ts';

/** Scripts of the pages are off; the browser of the bench reaches nothing else. */
const headers = {
  'content-security-policy': "default-src 'self' 'unsafe-inline' data:; script-src 'none'",
};

/** The full pass over each saved page (.html) of a folder against a bare walk. @throws {Plain} where there is none */
export async function measureFolder(
  browser: Browser,
  code: string,
  folder: string,
  rounds: number,
  said: (what: string) => void,
): Promise<Row[]> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Plain(`${folder} is no folder.`);
  const names = readdirSync(folder).filter((name) => /\.x?html?$/i.test(name));
  if (names.length === 0) throw new Plain(`There is no saved page (.html) in ${folder}.`);
  const site = await serve({ folder, headers });
  const page = await browser.newPage();
  const rows: Row[] = [];
  for (const name of names.sort()) {
    said(name);
    await page.goto(`${site.origin}/${encodeURIComponent(name)}`);
    await page.evaluate(code);
    const { texts } = await call<{ texts: number }>(page, 'size');
    const { walk, pass } = await turns(page, ['walk', 'pass'], rounds);
    rows.push(
      row(`${name}: full pass / bare walk of ${texts} texts`, over(pass.time, walk.time), '×'),
      row(`${name}: full pass`, pass.time, 'ms'),
      row(`${name}: longest slice`, pass.longest, 'ms', most(8)),
    );
  }
  await page.close();
  await site.close();
  return rows;
}
