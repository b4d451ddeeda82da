/** Where an item is on screen, in CSS pixels of the viewport. */
import { rangesOf } from './blocks.ts';
import type { Item } from './ledger.ts';

const live = (range: StaticRange): Range => {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const result = document.createRange();
  result.setStart(startContainer, startOffset);
  result.setEnd(endContainer, endOffset);
  return result;
};

/** One rectangle a line and text node; none where the item is not rendered or no longer there. */
export function rectsOf(item: Item): DOMRect[] {
  const ranges =
    item.ranges ?? (item.entry.gone ? [] : rangesOf(item.entry.block, item.start, item.end));
  return ranges
    .filter(({ startContainer }) => startContainer.isConnected)
    .flatMap((range) => [...live(range).getClientRects()])
    .filter(({ width, height }) => width > 0 && height > 0);
}

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
