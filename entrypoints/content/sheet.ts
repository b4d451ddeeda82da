/**
 * The highlight rules inside shadow roots. Chromium takes them from the document, Firefox 153 does
 * not, so each root in which something is marked adopts one shared sheet.
 */
import css from '../highlight.css?inline';

let sheet: CSSStyleSheet | undefined;
let adopters: WeakRef<ShadowRoot>[] = [];

/** Does nothing for a document, whose rules come from the manifest. */
export function adoptSheet(root: Node): void {
  if (!(root instanceof ShadowRoot)) return;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  adopters.push(new WeakRef(root));
}

/** Takes the sheet out of every root again. */
export function dropSheets(): void {
  for (const adopter of adopters) {
    const root = adopter.deref();
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((own) => own !== sheet);
  }
  adopters = [];
}
