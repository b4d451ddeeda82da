/** The headings of a page: which of them a node is below. */

import { askingUp } from './blocks.ts';
import { allIn, parentElementOf, parentOf, previousOf, treeOf } from './dom.ts';
import { headings, isClosed, isHeading } from './names.ts';
import { compareNodes } from './order.ts';
import { hasWords } from './texts.ts';

/** Where so many headings before a node have no words, it is below none. */
const farthest = 50;

/** The headings of each root, until one comes or goes. */
let known = new WeakMap<Node, { list: readonly Element[]; last: number }>();

/** To be called when a heading came or went. */
export function forgetHeadings(): void {
  known = new WeakMap();
}

/** The headings of a root that come before a node. */
function headingsBefore(
  root: Node,
  node: Node,
): readonly [list: readonly Element[], count: number] {
  let all = known.get(root);
  if (all === undefined) {
    all = { list: [...allIn(root, headings)], last: 0 };
    known.set(root, all);
  }
  all.last = countBefore(all.list, node, all.last);
  return [all.list, all.last];
}

/** So many steps back from a node is close. */
const close = 8;

/** Whether an element stands close before a node: to compare two of thousands of siblings is dear. */
function isCloseBefore(element: Element | undefined, node: Node): boolean {
  let at: Node | null = node;
  for (let steps = 0; steps < close && at !== null; steps++) {
    at = previousOf(at) ?? parentOf(at);
    if (at === element) return true;
  }
  return false;
}

/**
 * How many elements of a list in document order come before a node. To compare is dear, and nearly
 * always it is as many as for the node asked for last, or one more.
 */
function countBefore(list: readonly Element[], node: Node, guess: number): number {
  const isBefore = (i: number): boolean => compareNodes(list[i] as Element, node) < 0;
  let low = 0;
  let high = list.length;
  if (guess > 0 && !isBefore(guess - 1)) high = guess - 1;
  else low = guess;
  // Asked the other way round: to find the first of two siblings, browsers go back from the second.
  const isAfter = (i: number): boolean => compareNodes(node, list[i] as Element) <= 0;
  for (let more = 0; more < 3 && low === guess + more && low < high; more++)
    if (!isCloseBefore(list[low], node) && isAfter(low)) high = low;
    else low++;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isTitled = (heading: Element): boolean => hasWords(heading) && !isClosed(heading);

/** Headings that had nothing to say when they were asked. */
const untitled = new WeakSet<Element>();

/** To be called where a heading turns out to have nothing to read. */
export const wantsWords = (heading: Element): unknown => untitled.add(heading);

/** Whether a heading in which something changed may now title other blocks than before. */
export const retitles = (heading: Element): boolean =>
  untitled.delete(heading) || !isTitled(heading);

/** The innermost heading that an element is in, or that it is itself; or null. */
export const headingAround = askingUp<Element | null>(
  (element) => (isHeading(element) ? element : undefined),
  null,
);

/** The nearest heading with text above a node, or null. */
export function headingAbove(node: Node): Element | null {
  const root = treeOf(node);
  const [list, count] = headingsBefore(root, node);
  // Those that the node is in come in the list from the outermost to the innermost.
  let around = headingAround(parentElementOf(node));
  for (let i = count - 1; i >= 0 && i >= count - farthest; i--) {
    const heading = list[i] as Element;
    if (heading === around) {
      around = headingAround(parentElementOf(heading));
      continue;
    }
    if (isTitled(heading)) return heading;
    untitled.add(heading);
  }
  return root instanceof ShadowRoot ? headingAbove(root.host) : null;
}
