/** Pages with a marked sentence, and what their reader sees of the card. */
import type { Frame, Page } from 'puppeteer-core';
import type { Bench } from './both.ts';
import { type Card, cardWith, findCard, hover, readMarks, settled, until } from './harness.ts';

/** A sentence that is marked on any page, and words in the middle of it. */
export const claim = 'Vitamin B12 is not approved by the FDA to treat multiple sclerosis.';
export const inClaim = 'approved by the FDA';
export const filler = '<p>Nothing to read in this line, nor in the next.</p>'.repeat(12);

const documentOf = (body: string, style: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title><style>body{margin:40px;font:18px/1.5 serif}${style}</style></head><body>${body}</body></html>`;

let count = 0;

/** Opens a page of the given body in a new tab and waits for its marks. */
export async function showPage({ on, site }: Bench, body: string, style = ''): Promise<Page> {
  count += 1;
  const page = await on.open(site.put(`/card-page-${count}`, documentOf(body, style)));
  await marksOn(page);
  return page;
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
