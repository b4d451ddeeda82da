/** The extension's own pages, one like the other: what holds of all of them. */
import type { Page } from 'puppeteer-core';
import type { Bench } from './both.ts';
import { changeSettings, openOwnPage, openPopup, readMarks, until, whenRead } from './harness.ts';
import { fill } from './own-page.ts';

export const pages = ['popup.html', 'options.html', 'welcome.html', 'evidence.html', 'reads.html'];

/** An article in front, for the popup to speak of. */
export async function articleOf({ on, site }: Bench): Promise<Page> {
  const article = await on.visit(
    site.put('/page', '<p>Vitamin B12 cures multiple sclerosis. B12 is in eggs.</p>'),
  );
  await article.bringToFront();
  await until(async () => (await readMarks(article)).length > 0, { what: 'marks' });
  await whenRead(on, article);
  return article;
}

/** Opens one of the pages with all its folds open. */
export async function unfolded({ on }: Bench, path: string, article: Page): Promise<Page> {
  // A rule of the reader's, for the options to list.
  if (path === 'options.html') await changeSettings(on, { sites: { 'a.example': 'off' } });
  const page = path === 'popup.html' ? await openPopup(on, article) : await openOwnPage(on, path);
  await page.bringToFront();
  await until(() => page.evaluate(() => document.querySelector('main') !== null));
  // Entries are alike: a few, unfolded, tell more than all of them folded.
  if (path === 'evidence.html') await fill(page, 'Search claims and studies', 'evoked potentials');
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = fold.checkVisibility();
  });
  return page;
}

/** Changes the setting, and waits until the page has taken it up. */
export async function inTheme({ on }: Bench, page: Page, theme: string): Promise<void> {
  await changeSettings(on, { theme });
  await until(() =>
    page.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme),
  );
}
