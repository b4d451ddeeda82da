import type { Frame, Page } from 'puppeteer-core';

/** One painted range. Ranges stop at node borders, so a sentence with inline elements has several. */
export interface Mark {
  /** Name of the highlight it belongs to: its look. */
  look: string;
  words: string;
}

/** Reads what is painted in a frame, by way of the page: highlights are shared between worlds. */
export const readMarks = (frame: Page | Frame): Promise<Mark[]> =>
  frame.evaluate(() =>
    [...CSS.highlights].flatMap(([look, highlight]) =>
      [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return { look, words: live.toString() };
      }),
    ),
  );

/** Marks that stand within another kind of element than text, or outside the document: stale ones. */
export const staleMarks = (frame: Page | Frame): Promise<number> =>
  frame.evaluate(
    () =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .filter(({ startContainer }) => !startContainer.isConnected).length,
  );

/** The page's markup as a script of the page sees it. */
export const markup = (frame: Page | Frame): Promise<string> =>
  frame.evaluate(() => document.documentElement.outerHTML);

const emptyElement = /^<([a-z][a-z0-9-]*)(?: [^<>]*)?><\/\1>$/;

/**
 * What stands in `after` and not in `before`: `''` where they are equal, the element where one empty
 * element was put in (a shadow host shows as one), null where anything else differs.
 */
export function insertedElement(before: string, after: string): string | null {
  if (before === after) return '';
  const length = after.length - before.length;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  // An element that begins like what follows it can be cut out at several places.
  for (let at = start; at >= Math.max(0, start - length); at -= 1) {
    if (after.slice(0, at) + after.slice(at + length) !== before) return null;
    const cut = after.slice(at, at + length);
    if (emptyElement.test(cut)) return cut;
  }
  return null;
}
