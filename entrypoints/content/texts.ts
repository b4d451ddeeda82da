/** Texts beside others, and which of them are never read. Steps are few, however a page is made. */

import { askingUp, edition } from './blocks.ts';
import { firstOf, holdsNode, lastOf, nextOf, parentElementOf, treeOf } from './dom.ts';
import { isClosed } from './names.ts';
import { page } from './page-document.ts';
import { isText } from './run.ts';

/** A page that hides more texts than this between two blocks has no "block before". */
const farthest = 200;

const isClosedAbove = askingUp((element) => isClosed(element) || undefined, false);

/** Whether a text is never read: all is an editor, or an element above it in its own root is closed. */
export const isShut = (node: Node): boolean =>
  page.designMode === 'on' || isClosedAbove(parentElementOf(node));

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

/** So many texts are near. */
const near = 40;

/** What is known of a text, or of the nearest before it in its root of which something is known; undefined far from any. */
export function knownNear<T>(text: Text, known: (text: Text) => T | undefined): T | undefined {
  const walker = walkerAt(text);
  let found: T | undefined;
  let at: Node | null = text;
  for (let steps = 0; steps < near && at !== null && found === undefined; steps++) {
    found = known(at as Text);
    at = walker.previousNode();
  }
  walker.currentNode = walker.root;
  return found;
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

/** Whether anything but white space is written in an element, be it readable or not; not where much white space comes before. */
export function hasWords(element: Element): boolean {
  // Nearly always the first node tells.
  const first = firstOf(element);
  if (first === null) return false;
  if (isText(first) && !isBlank(first)) return true;
  const walker = walkerAt(element);
  let has = false;
  for (let steps = 0; steps < farthest && !has; steps++) {
    const text = walker.nextNode() as Text | null;
    if (text === null || !holdsNode(element, text)) break;
    has = !isBlank(text);
  }
  walker.currentNode = walker.root;
  return has;
}

/** The first readable text in an element that is not blank; or null, also where too many before it are not. */
export function firstText(element: Element): Text | null {
  const text = textBeside(element, true);
  return text !== null && holdsNode(element, text) ? text : null;
}

/** The ends of nodes that were passed, until the page changes. */
let ends = new WeakMap<Node, Node>();
let endsOf = -1;

/** The last node in a node, or itself. */
export function endOf(node: Node): Node {
  if (endsOf !== edition()) ends = new WeakMap();
  endsOf = edition();
  const passed: Node[] = [];
  let end = ends.get(node) ?? node;
  for (let last = lastOf(end); last !== null; last = lastOf(end)) {
    passed.push(end);
    end = ends.get(last) ?? last;
  }
  for (const one of passed) ends.set(one, end);
  return end;
}
