/**
 * Which parts of a page are near what its reader sees. The browser tells it between two frames, so
 * that no layout is ever asked for. What is told of is a unit: an element with its whole content.
 */
import { parentElementOf, sizeOf } from './dom.ts';

/** Elements of one unit. Fewer, and a long page has so many units that scrolling it gets dear. */
const most = 1000;
/** How far beside the window is near: its own size. */
const margin = '100%';

const large = new WeakMap<Element, boolean>();

function isLarge(element: Element): boolean {
  const known = large.get(element) ?? sizeOf(element) > most;
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

export class View {
  private readonly observer: IntersectionObserver;
  /** Units that were told of, and whether they are near. */
  private readonly known = new WeakMap<Element, boolean>();
  private readonly watched = new WeakSet<Element>();

  /** @param moved is called with units that came near, and with those that no longer are */
  constructor(
    moved: (near: ReadonlySet<Element>, far: ReadonlySet<Element>) => void,
    signal: AbortSignal,
  ) {
    this.observer = new IntersectionObserver(
      (entries) => {
        const near = new Set<Element>();
        const far = new Set<Element>();
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          const isNear = isIntersecting || isBoxless(boundingClientRect);
          this.known.set(target, isNear);
          (isNear ? near : far).add(target);
        }
        moved(near, far);
      },
      // Newer than TypeScript's own list: the same for what scrolls inside the page.
      { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit,
    );
    signal.addEventListener('abort', () => this.observer.disconnect());
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
