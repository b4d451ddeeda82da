/**
 * A run is the text between two block boundaries: its text nodes, line breaks and things that
 * stand in the line. Steps here touch siblings and parents only, so a step costs a few lookups.
 */
import { firstOf, lastOf, nameOf, nextOf, parentOf, previousOf, typeOf } from './dom.ts';
import { roleOf } from './names.ts';

/** A text node, a `br`, or an element that stands in the line but is not read. */
export type Leaf = Text | Element;

export const isText = (node: Node): node is Text => typeOf(node) === 3;
export const isElement = (node: Node): node is Element => typeOf(node) === 1;
/** A script can put text into a `br`, which then shows it as any block does. */
const isBreak = (leaf: Leaf): boolean =>
  !isText(leaf) && nameOf(leaf) === 'br' && firstOf(leaf) === null;
const isBlank = (leaf: Leaf): boolean => isText(leaf) && !/\S/.test(leaf.data);

/**
 * The leaf beside `from` in its run, or null at the run's end.
 *
 * @param passed nodes that were left in this direction before: from them on nothing new is found, so
 *   the answer is null there. Those left now are added.
 */
export function leafBeside(from: Node, forward: boolean, passed?: Set<Node>): Leaf | null {
  let node = from;
  for (;;) {
    let beside: Node | null;
    for (;;) {
      if (passed?.has(node)) return null;
      passed?.add(node);
      beside = forward ? nextOf(node) : previousOf(node);
      if (beside !== null) break;
      const parent: Node | null = parentOf(node);
      if (parent === null || !isElement(parent) || roleOf(parent) !== 'inline') return null;
      node = parent;
    }
    node = beside;
    for (;;) {
      if (isText(node)) return node;
      if (!isElement(node)) break;
      if (isBreak(node)) return node;
      const role = roleOf(node);
      if (role === 'block') return null;
      if (role === 'opaque') return node;
      const inner: Node | null = forward ? firstOf(node) : lastOf(node);
      if (role === 'absent' || inner === null) break;
      node = inner;
    }
  }
}

/** The leaves of the run that `text` lies in, in order. Two `br` in a row end a run, as a paragraph does. */
export function leavesOf(text: Text): Leaf[] {
  const back = half(text, false).reverse();
  return [...back, text, ...half(text, true)];
}

function half(text: Text, forward: boolean): Leaf[] {
  const leaves: Leaf[] = [];
  let broken = -1;
  for (let leaf = leafBeside(text, forward); leaf !== null; leaf = leafBeside(leaf, forward)) {
    if (isBreak(leaf)) {
      if (broken !== -1) return leaves.slice(0, broken);
      broken = leaves.length;
    } else if (!isBlank(leaf)) broken = -1;
    leaves.push(leaf);
  }
  return leaves;
}
