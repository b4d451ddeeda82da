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

/** The page's markup with our one host element, a closed shadow host at the document's end, left out. */
export const markup = (frame: Page | Frame): Promise<string> =>
  frame.evaluate(() => document.documentElement.outerHTML);
