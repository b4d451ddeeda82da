import type { Page, Viewport } from 'puppeteer-core';
import type { Bench } from './both.ts';
import { type Card, findCard, hover, readMarks, settled, until } from './harness.ts';

/** A sentence that is marked on any page, and one that is not. */
export const claim = 'Vitamin B12 cures multiple sclerosis.';
export const paragraph = `<p>${claim}</p>`;
export const plain = '<p>The weather will be fine tomorrow.</p>';

/** A page of the given body, with what its author adds to the head. */
export const pageOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;

/**
 * The head of a page that writes itself anew once it is loaded: what it listens to then, it hears before
 * us. A page that is only loaded hears nothing of the card.
 *
 * @param code runs between the two documents
 * @param body of the second one
 */
export const anew = (code: string, body = paragraph): string =>
  `<script>addEventListener('load', () => setTimeout(() => {
    document.open();
    ${code};
    document.write(${JSON.stringify(body)});
    document.close();
  }))</script>`;

let count = 0;

/** Goes to a page made of these parts. */
interface Opening {
  head?: string;
  headers?: Record<string, string>;
  window?: Viewport;
}

export function openPage(
  { on, site }: Bench,
  body: string,
  { head = '', headers = {}, window }: Opening = {},
): Promise<Page> {
  count += 1;
  return on.visit(site.put(`/hostile-${count}.html`, pageOf(body, head), headers), window);
}

/** Waits until words that fit are marked. */
export const marked = (page: Page, words: RegExp): Promise<true> =>
  until(async () => (await readMarks(page)).some((mark) => words.test(mark.words)) || null, {
    what: `a mark on ${words}`,
  });

/** Rests the pointer on words and waits for the card. */
export async function cardOn(page: Page, words: string, timeout?: number): Promise<Card> {
  await hover(page, words);
  return until(() => findCard(page), {
    what: `the card for "${words}"`,
    ...(timeout !== undefined && { timeout }),
  });
}

/** Whether no card is there, after one has had its chance to come. */
export const staysClosed = async (page: Page): Promise<boolean> =>
  (await settled(async () => (await findCard(page)) !== null, { quiet: 600 })) === false;
