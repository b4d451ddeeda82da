/** What lies over words though no pointer reaches it: hit tests go through `pointer-events: none`. */
import { boxOf, lastOf, parentElementOf, previousOf } from './dom.ts';
import { holds } from './rects.ts';
import { isElement } from './run.ts';
import { hides } from './stack.ts';

/** So many elements are looked at on each level, the last ones first: covers are put at the end. */
const most = 60;
/** No more than about so many elements are looked at in one of them. */
const mostInside = 5000;
/** Where text in the flow is painted: below all that is positioned, but for what is put behind. */
const flow = -0.5;

/** The height at which an element is painted beside its siblings; null where it is in the flow. */
function heightOf(element: Element): { z: number; auto: boolean } | null {
  const { position, zIndex } = getComputedStyle(element);
  if (position === 'static') return null;
  return { z: Number.parseInt(zIndex, 10) || 0, auto: zIndex === 'auto' };
}

function* lastIn(parent: Element): Iterable<Element> {
  let left = most;
  for (let node = lastOf(parent); node !== null && left > 0; node = previousOf(node))
    if (isElement(node)) {
      left -= 1;
      yield node;
    }
}

/** Whether an element, or one in it, hides a point that it lets pointers through to. */
function hidesAt(element: Element, x: number, y: number): boolean {
  const all = [element];
  // It grows meanwhile. A call for each would be too deep where a page nests without end.
  for (const one of all) {
    const box = boxOf(one);
    const inside = holds(box, x, y);
    // A box without a size may hold one that fills the window.
    if (!inside && box.width * box.height > 0) continue;
    if (inside && getComputedStyle(one).pointerEvents === 'none' && hides(one)) return true;
    if (all.length < mostInside) all.push(...lastIn(one));
  }
  return false;
}

/**
 * Whether something positioned that lets pointers through lies over the text of an element at a
 * point. What `::before` and `::after` paint is not seen.
 *
 * @param x in pixels of the viewport, as `y`
 */
export function isCovered(own: Element, x: number, y: number): boolean {
  let height = flow;
  let side: Element | null = null;
  for (let up: Element | null = own; up !== null; side = up, up = parentElementOf(up)) {
    const ours: ReturnType<typeof heightOf> = side && heightOf(side);
    if (ours) height = ours.auto ? Math.max(height, 0) : ours.z;
    let after = true;
    for (const one of lastIn(up)) {
      if (one === side) {
        after = false;
        continue;
      }
      const theirs = heightOf(one);
      const isAbove = theirs !== null && (theirs.z > height || (after && theirs.z === height));
      if (isAbove && hidesAt(one, x, y)) return true;
    }
  }
  return false;
}
