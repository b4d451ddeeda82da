/** Escape closes the card; Enter opens the one at the caret, for those who browse with one. */
import type { Card } from './card.tsx';
import type { Engine } from './engine.ts';
import { locateCaret } from './locate.ts';
import { page } from './page-document.ts';
import { isText } from './run.ts';

export function listenToKeys(engine: Engine, card: Card, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing) return;
    if (event.key === 'Escape' && card.isOpen) {
      card.close();
      // The page's own dialog below stays.
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.key === 'Enter' && !card.isOpen) openAtCaret(event);
  };
  const openAtCaret = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const focused = page.activeElement;
    if (focused !== null && focused !== page.body) return;
    const { anchorNode = null, anchorOffset = 0, isCollapsed = false } = getSelection() ?? {};
    if (!isCollapsed || anchorNode === null || !isText(anchorNode)) return;
    const items = locateCaret(engine, anchorNode, anchorOffset);
    if (items.length > 0) card.open({ items, point: null, touch: false, focus: true });
  };
  addEventListener('keydown', onKey, { capture: true, signal });
}
