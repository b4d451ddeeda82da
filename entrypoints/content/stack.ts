/** What lies at a point of the viewport, from the top down, and what of it hides the text below. */
import { closestOf, firstOf, isVisible, nameOf, nextOf, parentOf, treeOf } from './dom.ts';
import { asked } from './page-document.ts';
import { isElement, isText } from './run.ts';

/** Elements that show something of their own, whatever their style says. */
const pictures = new Set('canvas embed iframe img object svg video'.split(' '));
/** Below more layers than this nobody reads a text, and to ask each of them its style takes seconds. */
const deepest = 300;
/** Less of a colour than this is a tint: what lies below it can still be read. */
const clear = 0.3;

interface Tree {
  elementsFromPoint(x: number, y: number): Element[];
}

/** All elements at a point, those of the given shadow roots before the element that hosts them. */
export function stackAt(x: number, y: number, roots: readonly ShadowRoot[]): Element[] {
  const inside = new Map(roots.map((root) => [root.host, root]));
  const expand = (tree: (Document | ShadowRoot) & Tree): Element[] =>
    asked(tree)
      .elementsFromPoint(x, y)
      .flatMap((element) => {
        if (treeOf(element) !== tree) return [];
        const root = inside.get(element);
        return root ? [...expand(root), element] : [element];
      });
  return expand(document);
}

/** The text nodes that elements hold themselves. */
export function* textsOf(elements: readonly Element[]): Iterable<Text> {
  for (const element of elements)
    for (let node = firstOf(element); node !== null; node = nextOf(node))
      if (isText(node)) yield node;
}

/** How much of what is below a colour hides, 0 to 1. */
function alphaOf(color: string): number {
  if (color === 'transparent') return 0;
  const given = /(?:\/\s*|rgba\([^)]*,\s*)([\d.]+)(%?)\s*\)$/.exec(color);
  return given === null ? 1 : Number(given[1]) / (given[2] === '%' ? 100 : 1);
}

/** Whether an element shows enough of itself to hide what is below it. */
export function hides(element: Element): boolean {
  if (!isVisible(element, { opacityProperty: true })) return false;
  if (pictures.has(nameOf(element))) return true;
  const { backgroundColor, backgroundImage, backdropFilter, opacity } = getComputedStyle(element);
  if (backgroundImage !== 'none' || (backdropFilter ?? 'none') !== 'none') return true;
  return alphaOf(backgroundColor) * Number(opacity) > clear;
}

/** The nearest element around a text that has a box; null for none. */
export function boxAround(text: Text): Element | null {
  let own: Node | null = text;
  do own = parentOf(own) ?? (own instanceof ShadowRoot ? own.host : null);
  while (own !== null && !(isElement(own) && getComputedStyle(own).display !== 'contents'));
  return own;
}

/**
 * Whether something lies over a text at a point of it, so that nobody can mean the text there.
 * What a page makes transparent, such as a link over a whole teaser, hides nothing.
 *
 * @param stack what `stackAt` says of the point
 */
export function isHidden(text: Text, stack: readonly Element[]): boolean {
  const own = boxAround(text);
  if (own === null) return true;
  const at = stack.indexOf(own);
  // No pointer reaches it, so its place in the stack is not told; inert text is under a dialog.
  if (at === -1)
    return getComputedStyle(own).pointerEvents !== 'none' || closestOf(own, '[inert]') !== null;
  return at > deepest || stack.slice(0, at).some(hides);
}
