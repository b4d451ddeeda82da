/** Which elements carry text, and how: decided by name alone, because asking style costs a layout. */
import { attributeOf, nameOf, parentElementOf } from './dom.ts';
import { page } from './page-document.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements inside a line of text. Everything that is not listed starts a block of its own. */
const inline = set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby s slot small span strike strong sub sup time tt u var wbr',
);

/** Left out as if they were not there. */
const absent = set('script style noscript template head title link meta base rp rt');

/** Left out, but something stands there: it keeps the words before and after apart. */
const opaque = set(
  'code kbd samp pre textarea input select datalist svg math img picture video audio canvas iframe frame object embed meter progress',
);

/** Where a custom element is a word-sized thing. */
const phrasing = set(
  'p h1 h2 h3 h4 h5 h6 dt th a b em i span strong small label q cite time mark sup sub',
);

const isCustom = (name: string): boolean => name.includes('-');

/** How an element takes part in the text around it. */
export type Role = 'inline' | 'block' | 'absent' | 'opaque';

export function roleOf(element: Element): Role {
  const name = nameOf(element);
  if (inline.has(name)) return isEditor(element) ? 'opaque' : 'inline';
  if (absent.has(name)) return 'absent';
  // A plain text file is shown by the browser in a lone `pre`.
  if (name === 'pre' && page.contentType === 'text/plain') return 'block';
  if (opaque.has(name)) return 'opaque';
  if (isCustom(name)) {
    const parent = parentElementOf(element);
    if (parent === null || !phrasing.has(nameOf(parent))) return 'block';
    return isEditor(element) ? 'opaque' : 'inline';
  }
  return 'block';
}

/** Whether a reader types here: `contenteditable`, or a text box made by a script. */
export function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = attributeOf(element, 'role');
  return role === 'textbox' || role === 'searchbox' || role === 'combobox';
}

/** Whether text below this element is never read, whatever stands between. */
export const isClosed = (element: Element): boolean =>
  isEditor(element) || ['absent', 'opaque'].includes(roleOf(element));

/** For `querySelector`. */
export const headings = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

export const isHeading = (element: Element): boolean =>
  /^h[1-6]$/.test(nameOf(element)) || attributeOf(element, 'role') === 'heading';

const items = set('li dd dt');

export const isItem = (element: Element): boolean => items.has(nameOf(element));
