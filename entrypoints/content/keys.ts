/** Escape closes the card; Enter opens the one at the caret, for those who browse with one. */
import type { Card } from './card.tsx';
import { hearFirst } from './ears.ts';
import type { Engine } from './engine.ts';
import { locateCaret } from './locate.ts';
import { page } from './page-document.ts';
import { isText } from './run.ts';

/** Keys that move a caret. */
const moving = /^(?:Arrow|Page|Home$|End$)/;

/** Where the caret is, in a text; null where there is none. */
function caretNow(): { text: Text; offset: number } | null {
  const { anchorNode = null, anchorOffset = 0, isCollapsed = false } = getSelection() ?? {};
  if (!isCollapsed || anchorNode === null || !isText(anchorNode)) return null;
  return { text: anchorNode, offset: anchorOffset };
}
type Caret = ReturnType<typeof caretNow>;

const isSame = (a: Caret, b: Caret): boolean => a?.text === b?.text && a?.offset === b?.offset;

export function listenToKeys(engine: Engine, card: Card, signal: AbortSignal): void {
  /** Where the caret was before the keys that are down moved it; undefined while none is. */
  let before: Caret | undefined;
  /** Where the reader's keys put it. A page can put it anywhere, and Enter is pressed for other things. */
  let put: Caret = null;

  const onKey = (event: KeyboardEvent): boolean => {
    if (event.isComposing) return false;
    if (moving.test(event.key)) {
      if (before === undefined) before = caretNow();
    } else if (event.key === 'Escape' && card.isOpen) {
      card.close();
      // The page's own dialog below stays.
      event.preventDefault();
      event.stopImmediatePropagation();
      return true;
    } else if (event.key === 'Enter' && !card.isOpen) openAtCaret(event);
    return false;
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (!moving.test(event.key) || before === undefined) return;
    const now = caretNow();
    if (!isSame(before, now)) put = now;
    before = undefined;
  };
  const openAtCaret = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const focused = page.activeElement;
    if (focused !== null && focused !== page.body) return;
    const caret = caretNow();
    if (caret === null || !isSame(caret, put)) return;
    const items = locateCaret(engine, caret.text, caret.offset);
    if (items.length > 0) card.open({ items, point: null, touch: false, focus: true });
  };
  hearFirst('keydown', onKey, signal);
  hearFirst('keyup', onKeyUp, signal);
}
