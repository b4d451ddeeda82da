/** What stands before a block: the nearest heading and the block right before. Looked up only where something was found. */

import type { Context } from '../../claims/recognise/types.ts';
import { blocksAround, holderOf, isSameBlock, type PageBlock } from './blocks.ts';
import { allIn, firstOf, holdsNode, nextOf, parentElementOf, textIn, treeOf } from './dom.ts';
import { headings, isClosed, isHeading } from './names.ts';
import { compareNodes } from './order.ts';
import { page } from './page-document.ts';
import { isText } from './run.ts';

/** A page that hides more texts than this between two blocks has no "block before". */
const farthest = 200;

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
  for (let more = 0; more < 3 && low === guess + more && low < high; more++)
    if (isBefore(low)) low++;
    else high = low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a text is never read: all is an editor, or an element above it in its own root is closed. */
export function isShut(node: Node): boolean {
  if (page.designMode === 'on') return true;
  for (let up = parentElementOf(node); up !== null; up = parentElementOf(up))
    if (isClosed(up)) return true;
  return false;
}

export const isBlank = (text: Text): boolean => !/\S/.test(text.data);

const textsIn = (root: Node): TreeWalker => page.createTreeWalker(root, NodeFilter.SHOW_TEXT);

/** The texts in an element, in order. */
export function* textsBelow(element: Element): Generator<Text> {
  const only = firstOf(element);
  // Most elements that come and go hold one text, for which a walker is dear.
  if (only !== null && isText(only) && nextOf(only) === null) {
    yield only;
    return;
  }
  const walker = textsIn(element);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) yield text as Text;
}

/** A walker for each root: making one costs more than asking it. */
const walkers = new WeakMap<Node, TreeWalker>();

function walkerAt(node: Node): TreeWalker {
  const root = treeOf(node);
  const walker = walkers.get(root) ?? textsIn(root);
  walkers.set(root, walker);
  walker.currentNode = node;
  return walker;
}

/** The nearest readable text before or after `node` in its root, blanks left out; or null. */
export function textBeside(node: Node, forward: boolean): Text | null {
  const walker = walkerAt(node);
  let found: Text | null = null;
  for (let steps = 0; steps < farthest && found === null; steps++) {
    const next = (forward ? walker.nextNode() : walker.previousNode()) as Text | null;
    if (next === null) break;
    if (!isBlank(next) && !isShut(next)) found = next;
  }
  // A walker would keep the node, and all of a tree that was removed, in memory.
  walker.currentNode = walker.root;
  return found;
}

const isTitled = (heading: Element): boolean =>
  /\S/.test(textIn(heading) ?? '') && !isClosed(heading);

/** Headings that had nothing to say when they were asked. */
const untitled = new WeakSet<Element>();

/** Whether a heading in which something changed may now title other blocks than before. */
export const retitles = (heading: Element): boolean =>
  untitled.delete(heading) || !isTitled(heading);

/** The nearest heading with text above a node, or null. */
export function headingAbove(node: Node): Element | null {
  const root = treeOf(node);
  const [list, count] = headingsBefore(root, node);
  for (let i = count - 1; i >= 0; i--) {
    const heading = list[i] as Element;
    if (holdsNode(heading, node)) continue;
    if (isTitled(heading)) return heading;
    untitled.add(heading);
  }
  return root instanceof ShadowRoot ? headingAbove(root.host) : null;
}

function firstText(element: Element): Text | null {
  const walker = textsIn(element);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode())
    if (isText(text) && !isBlank(text) && !isShut(text)) return text;
  return null;
}

export interface PageContext extends Context {
  heading?: PageBlock;
  before?: PageBlock;
  lead?: PageBlock;
  /** Names the section the block is in. */
  section: Element | null;
}

/** @param blocks the blocks of one run @param index which of them */
export function contextOf(blocks: readonly PageBlock[], index: number): PageContext {
  const first = blocks[index]?.pieces[0]?.node as Text;
  const section = headingAbove(first);
  const title = section === null ? null : firstText(section);
  if (section !== null && title === null) untitled.add(section);
  const heading = title === null ? undefined : blocksAround(title)[0];
  const before = blocks[index]?.kind === 'heading' ? undefined : blockBefore(blocks, index, first);
  const lead = before?.kind === 'item' ? leadOf(first) : undefined;
  return {
    section,
    ...(heading && { heading }),
    ...(before && { before }),
    ...(lead && { lead }),
  };
}

/** The block that leads into the list of an item: "B12 is found in:". */
function leadOf(item: Text): PageBlock | undefined {
  const list = parentElementOf(item)?.closest('ul, ol');
  const first = list && firstText(list);
  const text = first && textBeside(first, false);
  const holder = text && holderOf(text);
  if (!text || (holder && isHeading(holder))) return undefined;
  const block = blocksAround(text).at(-1);
  return block?.kind === 'item' ? undefined : block;
}

function blockBefore(
  blocks: readonly PageBlock[],
  index: number,
  first: Text,
): PageBlock | undefined {
  if (index > 0) return blocks[index - 1];
  const text = textBeside(first, false);
  const holder = text && holderOf(text);
  return text === null || (holder && isHeading(holder)) ? undefined : blocksAround(text).at(-1);
}

const isSameOrNone = (a: PageBlock | undefined, b: PageBlock | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && isSameBlock(a, b));

/** Whether a block in one context reads as it does in another. */
export const isSameContext = (a: PageContext, b: PageContext): boolean =>
  a.section === b.section &&
  isSameOrNone(a.heading, b.heading) &&
  isSameOrNone(a.before, b.before) &&
  isSameOrNone(a.lead, b.lead);
