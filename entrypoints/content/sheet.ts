/**
 * The rules that give marks their look, adopted by each document and shadow root that has a mark.
 * They are not in the manifest: a page could ask for the computed style of `::highlight(...)` and
 * would know that we are installed, on any page. Firefox 153 needs them in each root anyway.
 */
import css from '../shared/highlight.css?inline';
import { isThere } from './dom.ts';
import { asked } from './page-document.ts';

type Adopter = Document | ShadowRoot;

let sheet: CSSStyleSheet | undefined;
/** The rules of the sheet as they were written. */
let written = '';
let adopters: WeakRef<Adopter>[] = [];
/** Asking a root for its sheets for each mark took longer than the mark. */
let given = new WeakSet<Node>();

const adopts = (root: Adopter): boolean =>
  sheet !== undefined && asked(root).adoptedStyleSheets.includes(sheet);

function adopt(root: Adopter): void {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    written = rulesOf(sheet);
  }
  // A root that the page moved into a frame's document takes none of ours; what is in it is read there.
  if (!isThere(root)) return;
  try {
    asked(root).adoptedStyleSheets = [...asked(root).adoptedStyleSheets, sheet];
  } catch {
    // One that takes none must not keep the others from theirs.
  }
}

/** To be called with the root of each node that gets a mark. */
export function adoptSheet(root: Node): void {
  if (given.has(root)) return;
  given.add(root);
  if (!(root instanceof Document || root instanceof ShadowRoot) || adopts(root)) return;
  adopt(root);
  if (!adopters.some((adopter) => adopter.deref() === root)) adopters.push(new WeakRef(root));
}

const rulesOf = (one: CSSStyleSheet): string =>
  [...one.cssRules].map((rule) => rule.cssText).join('');

/** Puts the sheet back where a page set others in its place, and as it was where a page changed it. */
export function mendSheets(): void {
  if (sheet?.disabled) sheet.disabled = false;
  if (sheet?.media.mediaText) sheet.media.mediaText = '';
  if (sheet && rulesOf(sheet) !== written) sheet.replaceSync(css);
  for (const adopter of adopters) {
    const root = adopter.deref();
    if (root && !adopts(root)) adopt(root);
  }
}

/** Takes the sheet out of every root again. */
export function dropSheets(): void {
  for (const adopter of adopters) {
    const root = adopter.deref();
    if (root && adopts(root))
      asked(root).adoptedStyleSheets = asked(root).adoptedStyleSheets.filter(
        (own) => own !== sheet,
      );
  }
  adopters = [];
  given = new WeakSet();
}
