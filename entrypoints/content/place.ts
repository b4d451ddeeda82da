/** Puts the card wholly above or below the line, never over the word; where there is no room, a sheet. */
import {
  computePosition,
  type Dimensions,
  offset,
  type Placement,
  type Platform,
  shift,
  size,
} from '@floating-ui/core';
import { gap, laySheet, viewport } from './edges.ts';
import type { Host } from './host.ts';
import type { Item } from './ledger.ts';
import { around, holds, rectsOf } from './rects.ts';

/** Lower than this, in pixels, a card is no pleasure to read. */
const least = 200;
/** Milliseconds for which a card that has moved takes no press: the page may have moved it under the pointer. */
const settle = 300;

/** With this much room in pixels the card stands after the words, without a look at the other side. */
const ample = { width: 376, height: 440 };
/** A sentence higher than this part of the viewport is answered at the line under the pointer. */
const tall = 0.35;
/** Narrower viewports, in pixels, get the sheet where the pointer is a finger. */
const narrow = 480;

export interface Placing {
  items: readonly Item[];
  /** Where the pointer was, or null for a card opened by key. */
  point: { x: number; y: number } | null;
  touch: boolean;
}

/** A frame too small for any card: there the popup's list serves. */
export const hasRoom = (): boolean => innerWidth >= 160 && innerHeight >= 140;

/**
 * The rectangle that the card keeps clear of, or null when the words are not on screen any more:
 * all lines of the sentence, or the line under the pointer where they are too many.
 *
 * @param most the part of the viewport that the lines may take, all together
 */
function anchorOf(
  { items, point }: Placing,
  line: { dx: number; dy: number },
  vertical: boolean,
  most = tall,
): DOMRect | null {
  const rects = items.flatMap(rectsOf);
  if (rects.length === 0) return null;
  const all = around(rects);
  const first = rects[0] as DOMRect;
  const x = point ? first.left + line.dx : first.left + (vertical ? first.width / 2 : 0);
  const y = point ? first.top + line.dy : first.top + (vertical ? 0 : first.height / 2);
  const under = rects.find((rect) => holds(rect, x, y, 3)) ?? first;
  // Along the line the card keeps to the pointer: a long line has no better place.
  if (vertical) {
    const lines = all.width > innerWidth * most ? under : all;
    const top = point ? Math.max(under.top, y - 40) : under.top;
    return new DOMRect(lines.left, top, lines.width, Math.min(under.bottom - top, 80));
  }
  const lines = all.height > innerHeight * most ? under : all;
  const left = point ? Math.max(under.left, x - 40) : under.left;
  return new DOMRect(left, lines.top, Math.min(under.right - left, 80), lines.height);
}

/**
 * The card is fixed in the top layer, so all that counts is the viewport, or the part of it that a
 * reader has magnified. Nothing of the page is asked: what is around the words may be a form that
 * leads whoever climbs from it in a circle, and where `html` begins says nothing in vertical pages.
 */
const inViewport: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  getDimensions: sizeOf,
  getClippingRect: viewport,
};

function sizeOf({ offsetWidth: width, offsetHeight: height }: HTMLElement): Dimensions {
  return { width, height };
}

function sideFor(anchor: DOMRect, vertical: boolean): 'top' | 'bottom' | 'left' | 'right' {
  const [before, after, wanted] = vertical
    ? [anchor.left, innerWidth - anchor.right, ample.width]
    : [anchor.top, innerHeight - anchor.bottom, ample.height];
  const first = after >= wanted || after >= before;
  if (vertical) return first ? 'right' : 'left';
  return first ? 'bottom' : 'top';
}

/**
 * Keeps the card in its place while the page scrolls and the card grows.
 *
 * @param host names its tokens, among them the room that the card may take
 * @param lost is called when the words have left the viewport
 * @returns ends it
 */
export function keepInPlace(
  { place, tokens }: Pick<Host, 'place' | 'tokens'>,
  placing: Placing,
  lost: () => void,
): () => void {
  const item = placing.items[0] as Item;
  const text = item.entry.block.pieces[0]?.node as Text;
  const contextElement = text.parentElement ?? (text.getRootNode() as ShadowRoot).host;
  const first = rectsOf(item)[0];
  const line = {
    dx: (placing.point?.x ?? 0) - (first?.left ?? 0),
    dy: (placing.point?.y ?? 0) - (first?.top ?? 0),
  };
  const style = getComputedStyle(contextElement);
  const vertical = style.writingMode.startsWith('vertical') || style.writingMode.startsWith('side');
  const edge = style.direction === 'rtl' ? 'end' : 'start';
  let side: Placement | null = null;
  let moved = Number.NEGATIVE_INFINITY;
  place.addEventListener(
    'click',
    (event) => {
      // One by key has no place.
      if (event.detail === 0 || event.timeStamp - moved >= settle) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    },
    { capture: true },
  );

  /** What was on screen when the sheet was laid. */
  let laid = '';
  const onScreen = (): string => Object.values(viewport()).join();
  const lay = (enough?: number): void => {
    laid = onScreen();
    laySheet({ place, tokens }, (few) => anchorOf(placing, line, vertical, few ? 0 : tall), enough);
  };
  const toSheet = (): void => {
    place.dataset.sheet = placing.touch ? 'touch' : '';
    // A finger pulls it down from the bottom more easily.
    lay(placing.touch ? least : Number.POSITIVE_INFINITY);
    delete place.dataset.wait;
  };
  /** A sheet stays where it is, until the words come under it. */
  const keepClear = (): void => {
    const { edge } = place.dataset;
    const { top, bottom } = place.getBoundingClientRect();
    const words = anchorOf(placing, line, vertical);
    if (laid !== onScreen() || (words && words.bottom > top && words.top < bottom)) lay();
    if (place.dataset.edge !== edge) moved = performance.now();
  };

  const update = async (): Promise<void> => {
    if ('sheet' in place.dataset) return keepClear();
    const anchor = anchorOf(placing, line, vertical);
    if (anchor === null || anchor.bottom < 0 || anchor.top > innerHeight) return lost();
    if (anchor.right < 0 || anchor.left > innerWidth) return lost();
    let room = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
    const middleware = [
      offset(gap),
      shift({ padding: gap }),
      size({
        padding: gap,
        apply({ availableWidth, availableHeight }) {
          room = { width: availableWidth, height: availableHeight };
          place.style.setProperty(`${tokens}max-block-size`, `${Math.floor(availableHeight)}px`);
        },
      }),
    ];
    // Once on a side it stays there: a card that jumps while it fills cannot be read.
    side ??= `${sideFor(anchor, vertical)}-${edge}`;
    const { x, y } = await computePosition({ getBoundingClientRect: () => anchor }, place, {
      strategy: 'fixed',
      placement: side,
      middleware,
      platform: inViewport,
    });
    if (room.height < least || (vertical && room.width < place.offsetWidth)) return toSheet();
    const [left, top] = [`${Math.round(x)}px`, `${Math.round(y)}px`];
    // Where it first comes up is no move.
    if (place.style.left !== '' && (place.style.left !== left || place.style.top !== top))
      moved = performance.now();
    place.style.left = left;
    place.style.top = top;
    delete place.dataset.wait;
  };
  place.dataset.wait = '';
  if (placing.touch && innerWidth < narrow) toSheet();
  // Words move by scrolling, in any box of the page, and by all that a page does to itself: a look
  // in each frame while a card is open misses none of it, and neither climbs from the words up, which
  // a form of the page can make endless, nor listens to anything.
  let seen = '';
  let frame = 0;
  const look = (): void => {
    frame = requestAnimationFrame(look);
    const { left, top, width, height } = anchorOf(placing, line, vertical) ?? new DOMRect();
    const words = [left, top, width, height];
    const now = [words, onScreen(), Object.values(sizeOf(place))].join();
    if (now === seen) return;
    seen = now;
    void update();
  };
  look();
  return () => cancelAnimationFrame(frame);
}
