import type { Frame, Page } from 'puppeteer-core';

export interface Spot {
  x: number;
  y: number;
}

/**
 * Scrolls to words of the page and gives a point on their first line, in CSS pixels of the frame.
 *
 * @param words as they read, whatever elements and white space they are made of
 * @throws where the page does not say so
 */
export const spotOf = (
  frame: Page | Frame,
  words: string,
  at: 'start' | 'middle' = 'middle',
): Promise<Spot> =>
  frame.evaluate(
    async (wanted, where) => {
      const nodes: { node: Text; start: number }[] = [];
      let all = '';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (
        let node = walker.nextNode() as Text | null;
        node;
        node = walker.nextNode() as Text | null
      ) {
        nodes.push({ node, start: all.length });
        all += node.data;
      }
      const pattern = wanted
        .trim()
        .split(/\s+/)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('\\s+');
      const found = new RegExp(pattern).exec(all);
      if (found === null) throw new Error(`the page does not say "${wanted}"`);
      const point = (offset: number): [Text, number] => {
        const last = nodes.findLast(({ start }) => start <= offset);
        if (last === undefined) throw new Error('no text');
        return [last.node, offset - last.start];
      };
      const range = document.createRange();
      range.setStart(...point(found.index));
      range.setEnd(...point(found.index + found[0].length - 1));
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // Scroll events come with the next frame; a hover before them would be taken for scrolling.
      for (let frames = 0; frames < 2; frames += 1)
        await new Promise((done) => requestAnimationFrame(done));
      const line = range.getClientRects()[0];
      if (line === undefined) throw new Error(`"${wanted}" is not shown`);
      return { x: line.x + (where === 'start' ? 2 : line.width / 2), y: line.y + line.height / 2 };
    },
    words,
    at,
  );

/** Rests the pointer on words of the page, coming from a short way off. */
export async function hover(page: Page, words: string): Promise<void> {
  const { x, y } = await spotOf(page, words);
  await page.mouse.move(x - 12, y);
  await page.mouse.move(x, y, { steps: 4 });
}

/** Takes the pointer to a corner of the page, where nothing is. */
export const leave = (page: Page): Promise<void> => page.mouse.move(1, 1, { steps: 3 });
