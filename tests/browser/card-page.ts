/** Pages with a marked sentence, and what their reader sees of the card. */
import type { Frame, Page, Viewport } from 'puppeteer-core';
import type { Bench } from './both.ts';
import {
  type Card,
  cardGone,
  cardWith,
  findCard,
  hover,
  leave,
  readMarks,
  settled,
  until,
} from './harness.ts';

/** A sentence that is marked on any page, and words in the middle of it. */
export const claim = 'Vitamin B12 is not approved by the FDA to treat multiple sclerosis.';
export const inClaim = 'approved by the FDA';
/** Two claims in one sentence, of whose card all parts are there; the second begins with "and vitamin". */
export const twoClaims = 'Low B12 causes MS, and vitamin B12 cures MS.';
export const filler = '<p>Nothing to read in this line, nor in the next.</p>'.repeat(12);

const documentOf = (body: string, style: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title><style>body{margin:40px;font:18px/1.5 serif}${style}</style></head><body>${body}</body></html>`;

let count = 0;

/** Goes to a page of the given body and waits for its marks. */
export async function showPage(
  { on, site }: Bench,
  body: string,
  style = '',
  window?: Viewport,
): Promise<Page> {
  count += 1;
  const page = await on.visit(site.put(`/card-page-${count}`, documentOf(body, style)), window);
  await marksOn(page);
  return page;
}

/** Puts another body into a page that is open, which takes a browser less than to load one. */
export async function changePage(page: Page, body: string): Promise<void> {
  await leave(page);
  await cardGone(page);
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, body);
  await marksOn(page);
}

/** Waits until a frame has its marks. */
export async function marksOn(frame: Page | Frame): Promise<void> {
  await until(async () => (await readMarks(frame)).length > 0 || null, { what: 'marks' });
  await settled(() => readMarks(frame), { quiet: 150 });
}

/** Rests the pointer on the claim and waits for its whole card. */
export async function openCard(page: Page, words = inClaim): Promise<Card> {
  await hover(page, words);
  return cardWith(page, /FDA/);
}

export const isOpen = (where: Page | Frame): Promise<boolean> =>
  findCard(where).then((card) => card !== null);

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the card stands, in CSS pixels of its frame. */
export const boxOf = (card: Card): Promise<Box> =>
  card.run((root) => {
    const dialog = root.querySelector('[role="dialog"]') as Element;
    const { left, top, right, bottom } = dialog.getBoundingClientRect();
    return { left, top, right, bottom };
  });

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The lines of words that stand in one text of a page. */
export const linesOf = (page: Page, words: string): Promise<Box[]> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode() as Text | null;
    while (text && !text.data.includes(wanted)) text = walker.nextNode() as Text | null;
    if (text === null) throw new Error(`the page does not say "${wanted}"`);
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(wanted));
    range.setEnd(text, text.data.indexOf(wanted) + wanted.length);
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
      left,
      top,
      right,
      bottom,
    }));
  }, words);
