/** From a point of the viewport to what is marked there. */

import type { Engine } from './engine.ts';
import type { Item } from './ledger.ts';
import { holds, rectsOf } from './rects.ts';
import { isText } from './run.ts';

/** Pixels that a point may lie beside the letters: between two of them, or a finger's blur. */
const blur = 3;

interface HighlightHit {
  ranges: AbstractRange[];
}

type Pointable = Document & {
  caretPositionFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): { offsetNode: Node; offset: number } | null;
};

type Registry = {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): HighlightHit[];
};

/**
 * The marked items at a point that a card is opened for: all claims of the sentence, so that a
 * mention inside one opens the claim; else the study named there; else the mention. Empty for none.
 */
export function locate(engine: Engine, x: number, y: number, roots: ShadowRoot[]): Item[] {
  const shown = engine.shown();
  const items = [...byCaret(engine, x, y, roots), ...byHighlight(engine, x, y, roots)].filter(
    (item) => shown.has(item),
  );
  for (const kind of ['claim', 'study', 'mention'] as const) {
    const some = [...new Set(items.filter((item) => item.kind === kind))];
    const under = some.filter((item) => rectsOf(item).some((rect) => holds(rect, x, y, blur)));
    if (under.length > 0) return under;
  }
  return [];
}

function byCaret(engine: Engine, x: number, y: number, shadowRoots: ShadowRoot[]): Item[] {
  const caret = (document as Pointable).caretPositionFromPoint(x, y, { shadowRoots });
  if (caret === null || !isText(caret.offsetNode)) return [];
  // A caret stands between two letters: either can be the one under the pointer.
  return [caret.offset, caret.offset - 1].flatMap((offset) =>
    engine.ledger.itemsAt(caret.offsetNode as Text, offset),
  );
}

/** The second opinion: a caret does not see under a transparent cover, this does in Firefox. */
function byHighlight(engine: Engine, x: number, y: number, shadowRoots: ShadowRoot[]): Item[] {
  const hits = (CSS.highlights as Registry).highlightsFromPoint?.(x, y, { shadowRoots }) ?? [];
  const own = hits.flatMap(({ ranges }) => ranges.flatMap((r) => engine.painter.itemOf(r) ?? []));
  return own.flatMap((item) => [
    item,
    ...item.entry.items.filter((other) => other.start <= item.start && other.end >= item.end),
  ]);
}

/** What is marked at an offset of a text node, by the same preference. */
export function locateCaret(engine: Engine, text: Text, offset: number): Item[] {
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
