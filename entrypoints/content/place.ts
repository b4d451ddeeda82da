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
import type { Host } from './host.ts';
import type { Item } from './ledger.ts';
import { around, holds, rectsOf } from './rects.ts';

/** Pixels between word and card, and between card and the edge of the viewport. */
const gap = 8;
/** With less room than this in pixels a card is no pleasure to read. */
const least = { width: 260, height: 200 };
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
export const hasRoom = (): boolean => innerWidth >= 200 && innerHeight >= 140;

/**
 * The rectangle that the card keeps clear of, or null when the words are not on screen any more:
 * all lines of the sentence, or the line under the pointer where they are too many.
 */
function anchorOf(
  { items, point }: Placing,
  line: { dx: number; dy: number },
  vertical: boolean,
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
    const lines = all.width > innerWidth * tall ? under : all;
    const top = point ? Math.max(under.top, y - 40) : under.top;
    return new DOMRect(lines.left, top, lines.width, Math.min(under.bottom - top, 80));
  }
  const lines = all.height > innerHeight * tall ? under : all;
  const left = point ? Math.max(under.left, x - 40) : under.left;
  return new DOMRect(left, lines.top, Math.min(under.right - left, 80), lines.height);
}

/** What is on screen, in CSS pixels; under a pinch zoom a part of the window. */
function viewport() {
  const { offsetLeft: x = 0, offsetTop: y = 0 } = visualViewport ?? {};
  const { width = innerWidth, height = innerHeight } = visualViewport ?? {};
  return { x, y, width, height };
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
 * Lets a sheet leave the line free that it answers, where that is possible: at the top edge of the
 * viewport for words low down, and no higher than the room there, unless that is too little to read.
 */
function keepClear(place: HTMLElement, tokens: string, { top, bottom }: DOMRect): void {
  const below = innerHeight - bottom;
  if (top > below) place.dataset.edge = 'top';
  const room = Math.floor(Math.max(top, below) - gap);
  place.style.setProperty(`${tokens}max-block-size`, `clamp(55vh, ${room}px, 70vh)`);
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

  const toSheet = (anchor?: DOMRect): void => {
    place.dataset.sheet = placing.touch ? 'touch' : '';
    place.style.cssText = '';
    if (anchor && !placing.touch) keepClear(place, tokens, anchor);
    delete place.dataset.wait;
  };
  if (placing.touch && innerWidth < narrow) {
    toSheet();
    return () => {};
  }

  const update = async (): Promise<void> => {
    if ('sheet' in place.dataset) return;
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
    if (room.height < least.height || (vertical && room.width < least.width))
      return toSheet(anchor);
    place.style.left = `${Math.round(x)}px`;
    place.style.top = `${Math.round(y)}px`;
    delete place.dataset.wait;
  };
  place.dataset.wait = '';
  // Words move by scrolling, in any box of the page, and by all that a page does to itself: a look
  // in each frame while a card is open misses none of it, and neither climbs from the words up, which
  // a form of the page can make endless, nor listens to anything.
  let seen = '';
  let frame = 0;
  const look = (): void => {
    // A sheet stays where it is.
    if ('sheet' in place.dataset) return;
    frame = requestAnimationFrame(look);
    const { left, top, width, height } = anchorOf(placing, line, vertical) ?? new DOMRect();
    const words = [left, top, width, height];
    const now = [words, Object.values(viewport()), Object.values(sizeOf(place))].join();
    if (now === seen) return;
    seen = now;
    void update();
  };
  look();
  return () => cancelAnimationFrame(frame);
}
