/** Where the words are that the reader selected: in the page, in a shadow root, or in a field. */
import { parentOf } from './dom.ts';
import { focused } from './focus.ts';
import { page } from './page-document.ts';
import { isText } from './run.ts';

interface Place {
  node: Node;
  /** Where the words are by now; null where the page has changed them since. */
  range(): StaticRange | null;
}

/** What not every browser of ours, or no type, has. */
interface Composed {
  getComposedRanges?(options: { shadowRoots: readonly ShadowRoot[] }): StaticRange[];
}
interface Selecting {
  getSelection?(): Selection | null;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The browser moves a live range along with what it stands in. */
function placeOf(node: Node, live: Range): Place {
  const words = String(live);
  const stands = (): boolean => !live.collapsed && String(live) === words;
  return { node, range: () => (stands() ? new StaticRange(live) : null) };
}

/** A field stands for the words in it, if they are the ones: browsers tell no place of these. */
function inField(text: string): Place | null {
  const field = focused();
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return null;
  const { selectionStart, selectionEnd, value } = field;
  const words = oneLine(value.slice(selectionStart ?? 0, selectionEnd ?? 0));
  // Browsers may cut what they hand on.
  if (words === '' || !words.startsWith(oneLine(text)) || parentOf(field) === null) return null;
  const live = page.createRange();
  live.selectNode(field);
  return placeOf(field, live);
}

function textIn(range: Range): Text | null {
  if (isText(range.startContainer)) return range.startContainer;
  const walker = page.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode())
    if (range.intersectsNode(text)) return text as Text;
  return null;
}

/** The selected ranges as the page's own scripts may not see them: of those in shadow roots only the host is told. */
function ranges(roots: readonly ShadowRoot[]): (StaticRange | Range)[] {
  const selection = getSelection();
  const composed = (selection as Composed | null)?.getComposedRanges?.({ shadowRoots: roots });
  if (composed) return composed;
  // Older Chromium has a selection for each root.
  const each = [...roots.map((root) => (root as Selecting).getSelection?.()), selection];
  return each.flatMap((one) => (one && one.rangeCount > 0 ? one.getRangeAt(0) : []));
}

/**
 * @param text what the browser says is selected
 * @param roots shadow roots to look into
 * @returns null where that cannot be told
 */
export function placeOfSelection(text: string, roots: readonly ShadowRoot[]): Place | null {
  const field = inField(text);
  if (field !== null) return field;
  for (const range of ranges(roots)) {
    const live = page.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const node = live.collapsed ? null : textIn(live);
    if (node !== null) return placeOf(node, live);
  }
  return null;
}
