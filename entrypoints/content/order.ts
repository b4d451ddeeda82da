/** Document order over shadow roots: what is in a root stands where its host stands. */

import { parentOf, positionOf, treeOf } from './dom.ts';

const rootHost = (node: Node): Element | null => {
  const root = treeOf(node);
  return root instanceof ShadowRoot ? root.host : null;
};

/** The node itself and the hosts around it, outermost first. */
function chain(node: Node): Node[] {
  const nodes = [node];
  for (let host = rootHost(node); host !== null; host = rootHost(host)) nodes.unshift(host);
  return nodes;
}

/** Negative where `a` comes first, 0 for the same node. */
export function compareNodes(a: Node, b: Node): number {
  if (a === b) return 0;
  const position = positionOf(a, b);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED))
    return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  const [over, under] = [chain(a), chain(b)];
  let depth = 0;
  while (depth < over.length && over[depth] === under[depth]) depth++;
  const [left, right] = [over[depth], under[depth]];
  // One hosts the other: the host's own light text comes after what its root shows.
  if (left === undefined || right === undefined) return over.length - under.length;
  return positionOf(left, right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The element of the document itself in whose shadow a node lies, or null. */
export const outermostHost = (node: Node): Element | null => {
  const [outermost] = chain(node);
  return outermost === undefined || outermost === node ? null : (outermost as Element);
};

/** Those of some nodes that are in none of the others. What is above them is passed once, however deep they are. */
export function outermost(nodes: ReadonlySet<Node>): Node[] {
  /** Whether a node is one of them, or in one of them. */
  const known = new Map<Node, boolean>();
  return [...nodes].filter((node) => {
    const passed: Node[] = [];
    let isInside = false;
    for (let up = parentOf(node); up !== null && !isInside; up = parentOf(up)) {
      const told = nodes.has(up) || known.get(up);
      if (told === false) break;
      isInside = told === true;
      passed.push(up);
    }
    for (const one of passed) known.set(one, isInside);
    return !isInside;
  });
}
