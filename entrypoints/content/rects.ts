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

/** The smallest rectangle around all of at least one. */
export function around(rects: readonly DOMRect[]): DOMRect {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  // One at a time: as arguments of one call a hundred thousand are too many.
  for (const rect of rects) {
    left = Math.min(left, rect.left);
    top = Math.min(top, rect.top);
    right = Math.max(right, rect.right);
    bottom = Math.max(bottom, rect.bottom);
  }
  return new DOMRect(left, top, right - left, bottom - top);
}
