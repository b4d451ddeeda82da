/** Brings an item into view and makes it stand out for a moment. */
import { rangesOf } from './blocks.ts';
import {
  boxOf,
  bringIntoView,
  heightOf,
  isVisible,
  parentElementOf,
  scrollIn,
  wholeHeightOf,
} from './dom.ts';
import type { Engine } from './engine.ts';
import type { Item } from './ledger.ts';
import { ownText } from './ledger.ts';
import { page } from './page-document.ts';
import { rectsOf } from './rects.ts';

/** The element right around an item's first words. */
function holderOf(item: Item): Element {
  const [range] = item.ranges ?? rangesOf(item.entry.block, item.start, item.end);
  const text = range?.startContainer ?? ownText(item.entry);
  return text.parentElement ?? (text.getRootNode() as ShadowRoot).host;
}

/** What stands in a part that is folded up has a place in Chromium all the same. */
const isShown = (item: Item): boolean => isVisible(holderOf(item), { visibilityProperty: true });

const inView = (item: Item): boolean =>
  rectsOf(item).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight);

/** The ancestors that scroll up and down by themselves, from within, and last the document. */
function* scrollersOf(element: Element): Generator<Element> {
  for (let up = parentElementOf(element); up !== null; up = parentElementOf(up))
    if (wholeHeightOf(up) > heightOf(up) && /auto|scroll/.test(getComputedStyle(up).overflowY))
      yield up;
  yield rootScroller();
}

const rootScroller = (): Element => page.scrollingElement ?? page.documentElement;

/**
 * Scrolls to an item. Browsers scroll to elements only, and one that is taller than the window or
 * the box it stands in says nothing of where its words are. That part of a page or a frame is in
 * view is no reason to stay: the frame itself, or a box around it, may be scrolled away.
 */
function bring(item: Item, element: Element, behavior: ScrollBehavior): void {
  const all = [...scrollersOf(element)];
  const room = all.map(heightOf).reduce((least, one) => Math.min(least, one), innerHeight);
  if (boxOf(element).height <= room / 2) {
    bringIntoView(element, { block: inView(item) ? 'nearest' : 'center', behavior });
    return;
  }
  bringIntoView(element, { block: 'nearest', behavior: 'instant' });
  for (const scroller of all) {
    const words = rectsOf(item)[0];
    if (words === undefined) return;
    const whole = scroller === rootScroller();
    const { top, bottom } = whole ? { top: 0, bottom: innerHeight } : boxOf(scroller);
    if (words.top >= top && words.bottom <= bottom) continue;
    // A box is gone through at once, or where its words come to lie would not be known outside it.
    const by = words.top - (top + bottom) / 2;
    scrollIn(scroller, { top: by, behavior: whole ? behavior : 'instant' });
  }
}

/**
 * @param atOnce without a smooth scroll: a card that opens now must find the words where they will be
 * @returns false where the page does not show the item: then there is nothing to go to
 */
export function goTo(engine: Engine, item: Item, atOnce = false): boolean {
  const still = atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (rectsOf(item).length === 0 || !isShown(item)) return false;
  bring(item, holderOf(item), still ? 'instant' : 'smooth');
  engine.painter.flash(item);
  return true;
}

/** Where an item is: 0 in the viewport, 1 below it, -1 above it, null where the page does not show it. */
export function sideOf(item: Item): -1 | 0 | 1 | null {
  const rects = rectsOf(item);
  const [first] = rects;
  if (first === undefined) return null;
  if (rects.some(({ top, bottom }) => bottom > 0 && top < innerHeight))
    return isShown(item) ? 0 : null;
  return first.top < 0 ? -1 : 1;
}

/** Whether any part of an item is in the viewport. */
export const isInView = (item: Item): boolean => sideOf(item) === 0;
