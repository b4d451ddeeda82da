/** From a point of the viewport to what is marked there. */

import { isCovered } from './cover.ts';
import { parentElementOf } from './dom.ts';
import type { Engine } from './engine.ts';
import { isShown } from './hidden.ts';
import type { Item } from './ledger.ts';
import { page } from './page-document.ts';
import { holds, rangesIn, rectsOfRange } from './rects.ts';
import { isText } from './run.ts';
import { isHidden, stackAt, textsOf } from './stack.ts';

/** Pixels that a point may lie beside the letters: between two of them, or a finger's blur. */
const blur = 3;

type Pointable = Document & {
  caretPositionFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): { offsetNode: Node; offset: number } | null;
};

/**
 * The marked items at a point that a card is opened for: all claims of the sentence, so that a
 * mention inside one opens the claim; else the study named there; else the mention. Empty for none.
 */
export function locate(engine: Engine, x: number, y: number, roots: ShadowRoot[]): Item[] {
  const shown = engine.shown();
  const items = [...byCaret(engine, x, y, roots), ...byStack(engine, stackAt(x, y, roots))].filter(
    (item) => shown.has(item),
  );
  for (const kind of ['claim', 'study', 'mention'] as const) {
    const some = [...new Set(items.filter((item) => item.kind === kind))];
    const under = some.filter((item) => isSeen(item, x, y, roots));
    if (under.length > 0) return under;
  }
  return [];
}

function byCaret(engine: Engine, x: number, y: number, shadowRoots: ShadowRoot[]): Item[] {
  const caret = (page as Pointable).caretPositionFromPoint(x, y, { shadowRoots });
  if (caret === null || !isText(caret.offsetNode)) return [];
  // A caret stands between two letters: either can be the one under the pointer.
  return [caret.offset, caret.offset - 1].flatMap((offset) =>
    engine.ledger.itemsAt(caret.offsetNode as Text, offset),
  );
}

/** What the texts of the elements there hold: also below a transparent cover, where no caret goes. */
const byStack = (engine: Engine, stack: readonly Element[]): Item[] =>
  [...textsOf(stack)].flatMap((text) => engine.ledger.ownerOf(text)?.items ?? []);

/** Whether the words of an item can be seen at a point on them, or up to `blur` pixels beside. */
function isSeen(item: Item, x: number, y: number, roots: ShadowRoot[]): boolean {
  return rangesIn(item).some((range) => {
    const rect = rectsOfRange(range).find((box) => holds(box, x, y, blur));
    if (rect === undefined) return false;
    // Beside the letters the question is what lies over the nearest of them.
    const nearX = Math.min(Math.max(x, rect.left + 1), rect.right - 1);
    const nearY = Math.min(Math.max(y, rect.top + 1), rect.bottom - 1);
    const text = range.startContainer as Text;
    const own = parentElementOf(text);
    return (
      isShown(text) &&
      !isHidden(text, stackAt(nearX, nearY, roots)) &&
      !(own !== null && isCovered(own, nearX, nearY))
    );
  });
}

/** What is marked at an offset of a text node, by the same preference. */
export function locateCaret(engine: Engine, text: Text, offset: number): Item[] {
  if (!isShown(text)) return [];
  const shown = engine.shown();
  const items = [offset, offset - 1]
    .flatMap((at) => engine.ledger.itemsAt(text, at))
    .filter((item) => shown.has(item));
  for (const kind of ['claim', 'study', 'mention'] as const) {
    const some = [...new Set(items.filter((item) => item.kind === kind))];
    if (some.length > 0) return some;
  }
  return [];
}
