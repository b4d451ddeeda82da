/** Where an item is on screen, in CSS pixels of the viewport. */
import { rangesOf } from './blocks.ts';
import type { Item } from './ledger.ts';
import { page } from './page-document.ts';

/** Null for words that the page has made shorter than they were. */
const live = (range: StaticRange): Range | null => {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const result = page.createRange();
  try {
    result.setStart(startContainer, startOffset);
    result.setEnd(endContainer, endOffset);
  } catch {
    return null;
  }
  return result;
};

/** The ranges of an item that are in the page, whether they are painted or not. */
export const rangesIn = (item: Item): StaticRange[] =>
  (item.ranges ?? (item.entry.gone ? [] : rangesOf(item.entry.block, item.start, item.end))).filter(
    ({ startContainer }) => startContainer.isConnected,
  );

/** One rectangle a line; none where the words are not rendered, or not there any more. */
export const rectsOfRange = (range: StaticRange): DOMRect[] =>
  [...(live(range)?.getClientRects() ?? [])].filter(({ width, height }) => width > 0 && height > 0);

/** One rectangle a line and text node; none where the item is not rendered or no longer there. */
export const rectsOf = (item: Item): DOMRect[] => rangesIn(item).flatMap(rectsOfRange);

/** Whether a point lies in a rectangle or at most `margin` pixels beside it. */
export const holds = (rect: DOMRect, x: number, y: number, margin = 0): boolean =>
  x >= rect.left - margin &&
  x <= rect.right + margin &&
  y >= rect.top - margin &&
  y <= rect.bottom + margin;

/** The smallest rectangle around all. @throws for none */
export function around(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((r) => r.left));
  const top = Math.min(...rects.map((r) => r.top));
  const right = Math.max(...rects.map((r) => r.right));
  const bottom = Math.max(...rects.map((r) => r.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
