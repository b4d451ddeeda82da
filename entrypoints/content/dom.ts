/**
 * Properties of elements as the browser has them. A form answers for its fields by name: in one
 * with `<input name="parentElement">`, `form.parentElement` is that field, also for our script in
 * Chromium. A page can so end a walk up the tree, or make it endless. Used wherever a node may be
 * an element that we did not make.
 */

import { asked } from './page-document.ts';

/** The prototypes, which Node's command lines do without: there no page can harm. */
const { Node: nodes, Element: elements } = globalThis as {
  Node?: { prototype: Node };
  Element?: { prototype: Element };
};

function getter<T extends object, K extends keyof T & string>(
  of: { prototype: T } | undefined,
  key: K,
): (node: T) => T[K] {
  const get = of && Object.getOwnPropertyDescriptor(of.prototype, key)?.get;
  return get ? (Function.prototype.call.bind(get) as (node: T) => T[K]) : (node) => node[key];
}

type Method = (...words: never[]) => unknown;

function method<T extends object, K extends keyof T & string>(
  of: { prototype: T } | undefined,
  key: K,
): (
  node: T,
  ...words: T[K] extends Method ? Parameters<T[K]> : never
) => ReturnType<Extract<T[K], Method>> {
  const own = of?.prototype[key] as Method | undefined;
  return (node, ...words) =>
    ((own ?? (node[key] as Method)) as Method).apply(node, words as never[]) as never;
}

export const typeOf = getter(nodes, 'nodeType');
export const parentOf = getter(nodes, 'parentNode');
export const parentElementOf = getter(nodes, 'parentElement');
export const nextOf = getter(nodes, 'nextSibling');
export const previousOf = getter(nodes, 'previousSibling');
export const firstOf = getter(nodes, 'firstChild');
export const lastOf = getter(nodes, 'lastChild');
export const documentOf = getter(nodes, 'ownerDocument');
const isConnected = getter(nodes, 'isConnected');
/** Whether a node is in this page; one that was moved into a frame's document is read there. */
export const isThere = (node: Node): boolean =>
  isConnected(node) && (documentOf(node) ?? node) === document;
export const textIn = getter(nodes, 'textContent');
export const nameOf = getter(elements, 'localName');
export const openRootOf = getter(elements, 'shadowRoot');
export const firstElementOf = getter(elements, 'firstElementChild');

export const holdsNode = method(nodes, 'contains');
export const treeOf = method(nodes, 'getRootNode');
export const positionOf = method(nodes, 'compareDocumentPosition');
export const bringIntoView = method(elements, 'scrollIntoView');
export const boxOf = method(elements, 'getBoundingClientRect');
export const wholeHeightOf = getter(elements, 'scrollHeight');
export const heightOf = getter(elements, 'clientHeight');
export const isVisible = method(elements, 'checkVisibility');

/** Scrolls what is in an element. */
export const scrollIn = (element: Element, options: ScrollToOptions): void =>
  Reflect.apply(Element.prototype.scrollBy, element, [options]);

const put = method(nodes, 'appendChild');
const attribute = method(elements, 'getAttribute');
const within = method(elements, 'getElementsByTagName');
const up = method(elements, 'closest');
const match = method(elements, 'matches');
const all = method(elements, 'querySelectorAll');

export const appendTo = (parent: Node, child: Element): unknown => put(parent, child);
export const attributeOf = (element: Element, name: string): string | null =>
  attribute(element, name);
/** Whether more elements than `most` are in an element. Only so many are counted. */
export const isLarger = (element: Element, most: number): boolean =>
  within(element, '*').item(most) !== null;
export const closestOf = (element: Element, selector: string): Element | null =>
  up(element, selector) as Element | null;
export const fits = (element: Element, selector: string): boolean => match(element, selector);

/** What is set on an element and those around it by CSS `zoom`; undefined where the browser does not tell. */
export const zoomOf = getter(elements, 'currentCSSZoom');

/** Elements below a document, a shadow root or an element; none below other nodes. */
export function allIn(node: Node, selector: string): Iterable<Element> {
  if (typeOf(node) === 1) return all(node as Element, selector) as Iterable<Element>;
  const root = asked(node);
  return typeOf(node) > 8 ? (root as Node as ParentNode).querySelectorAll(selector) : [];
}
