/** Where the focus is, and how it goes back there. */
import { page } from './page-document.ts';
import { rootOf } from './roots.ts';

/** The element with the focus, also in shadow roots. */
export function focused(): Element | null {
  let element = page.activeElement;
  for (let inner = element; inner !== null; inner = rootOf(inner)?.activeElement ?? null)
    element = inner;
  return element;
}

/** Gives an element the focus where it stands, without scrolling to it. */
export function giveFocus(element: Element | null): void {
  // A form can have a field called "focus".
  const kinds = [HTMLElement, SVGElement, MathMLElement] as const;
  const kind = kinds.find((one) => element instanceof one);
  kind?.prototype.focus.call(element as HTMLElement & SVGElement & MathMLElement, {
    preventScroll: true,
  });
}
