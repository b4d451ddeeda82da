/**
 * Which parts of a page are near what its reader sees. The browser tells it between two frames, so
 * that no layout is ever asked for. What is told of is a unit: an element with its whole content.
 */

import { isLarger, parentElementOf } from './dom.ts';
import { pause } from './schedule.ts';

/** Elements of one unit. Fewer, and a long page has so many units that scrolling it gets dear. */
const most = 1000;
/** How far beside the window is near: its own size. */
const margin = '100%';

const large = new WeakMap<Element, boolean>();

function isLarge(element: Element): boolean {
  const known = large.get(element) ?? isLarger(element, most);
  large.set(element, known);
  return known;
}

/** The unit that a node is in; null for one that lies in a root or a large element itself. */
export function unitOf(node: Node): Element | null {
  let unit = parentElementOf(node);
  if (unit === null || isLarge(unit)) return null;
  for (let up = parentElementOf(unit); up !== null && !isLarge(up); up = parentElementOf(up))
    unit = up;
  return unit;
}

/** An element without a box of its own, or with an empty one, tells nothing of what is in it. */
const isBoxless = ({ width, height }: DOMRectReadOnly): boolean => width === 0 || height === 0;

/** How far, in pixels up or down, an element's middle is from that of the window. */
function offCentre({ boundingClientRect: { top, bottom }, rootBounds }: IntersectionObserverEntry) {
  const middle = rootBounds === null ? 0 : (rootBounds.top + rootBounds.bottom) / 2;
  return Math.abs((top + bottom) / 2 - middle);
}

type Moved = (near: ReadonlySet<Element>, far: ReadonlySet<Element>) => void;

/** So many units are taken up at once. */
const chunk = 500;

export class View {
  private readonly observer: IntersectionObserver;
  /** Units that were told of, and whether they are near. */
  private readonly known = new WeakMap<Element, boolean>();
  private readonly watched = new WeakSet<Element>();
  /** Of what the browser told, what is still to be taken up. */
  private told: IntersectionObserverEntry[] = [];

  /** @param moved is called with units that came near, and with those that no longer are */
  constructor(moved: Moved, signal: AbortSignal) {
    this.observer = new IntersectionObserver(
      (entries) => {
        const isBusy = this.told.length > 0;
        // What came near first: of twenty thousand units the others take a while.
        const near = entries.filter(({ isIntersecting }) => isIntersecting);
        this.told.push(...near.sort((a, b) => offCentre(a) - offCentre(b)));
        this.told.push(...entries.filter(({ isIntersecting }) => !isIntersecting));
        if (!isBusy) void this.take(moved, signal);
      },
      // Newer than TypeScript's own list: the same for what scrolls inside the page.
      { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit,
    );
    signal.addEventListener('abort', () => this.observer.disconnect());
  }

  private async take(moved: Moved, signal: AbortSignal): Promise<void> {
    while (this.told.length > 0 && !signal.aborted) {
      const near = new Set<Element>();
      const far = new Set<Element>();
      for (const { target, isIntersecting, boundingClientRect } of this.told.splice(0, chunk)) {
        if (!this.watched.has(target)) continue;
        const isNear = isIntersecting || isBoxless(boundingClientRect);
        this.known.set(target, isNear);
        (isNear ? near : far).add(target);
      }
      moved(near, far);
      if (this.told.length > 0) await pause();
    }
  }

  /** Undefined while the browser has not told. */
  isNear(unit: Element): boolean | undefined {
    return this.known.get(unit);
  }

  watch(unit: Element): void {
    if (this.watched.has(unit)) return;
    this.watched.add(unit);
    this.observer.observe(unit);
  }

  unwatch(unit: Element): void {
    this.watched.delete(unit);
    this.known.delete(unit);
    this.observer.unobserve(unit);
  }
}
