/** Whether a page shows the words that were read. This asks for layout: never while a page is read. */
import { rangesOf } from './blocks.ts';
import { isVisible } from './dom.ts';
import type { Item } from './ledger.ts';
import { rectsOfRange } from './rects.ts';
import { boxAround } from './stack.ts';

/** Whether a text is drawn at all: nobody means what a page lays over others without any colour. */
export function isShown(text: Text): boolean {
  const own = boxAround(text);
  return own !== null && isVisible(own, { opacityProperty: true, visibilityProperty: true });
}

/**
 * Whether words of an item are read but not seen, such as a "not" that the page hides: then its
 * reader is told something else than we were.
 */
export const hasHiddenWords = ({ entry, start, end }: Item): boolean =>
  rangesOf(entry.block, start, end).some((range) => {
    const text = range.startContainer as Text;
    if (!/[\p{L}\p{N}]/u.test(text.data.slice(range.startOffset, range.endOffset))) return false;
    return !isShown(text) || rectsOfRange(range).length === 0;
  });
