/** Brings an item into view and makes it stand out for a moment. */
import { bringIntoView } from './dom.ts';
import type { Engine } from './engine.ts';
import type { Item } from './ledger.ts';
import { ownText } from './ledger.ts';
import { rectsOf } from './rects.ts';

const inView = (item: Item): boolean =>
  rectsOf(item).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight);

/**
 * @param atOnce without a smooth scroll: a card that opens now must find the words where they will be
 * @returns false where the item is not rendered: then there is nothing to go to
 */
export function goTo(engine: Engine, item: Item, atOnce = false): boolean {
  const text = item.ranges?.[0]?.startContainer ?? ownText(item.entry);
  const still = atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const parent = text.parentElement ?? (text.getRootNode() as ShadowRoot).host;
  if (rectsOf(item).length === 0) return false;
  if (!inView(item))
    bringIntoView(parent, { block: 'center', behavior: still ? 'instant' : 'smooth' });
  engine.painter.flash(item);
  return true;
}

/** Whether any part of an item is in the viewport. */
export const isInView = (item: Item): boolean =>
  rectsOf(item).some(({ top, bottom }) => bottom > 0 && top < innerHeight);
