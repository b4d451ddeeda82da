/** Builds the blocks that the recogniser reads, and keeps the way back from block text to text nodes. */

import type { Block, Link } from '../../claims/recognise/types.ts';
import { attributeOf, holdsNode, nameOf, parentElementOf } from './dom.ts';
import { isHeading, isItem, roleOf } from './names.ts';
import { isElement, isText, leavesOf } from './run.ts';

/** `length` code units of `node`, from its offset `from`, stand at `at` in the block's text. */
export interface Piece {
  node: Text;
  from: number;
  at: number;
  length: number;
}

/** A block of the page. White space is collapsed as on screen, a `br` is a line feed. */
export interface PageBlock extends Block {
  readonly pieces: readonly Piece[];
}

/** Longer runs are cut, so that no page can make one reading long. In UTF-16 code units. */
const longest = 8000;
/** Stands for an image, code or a form field in the line. */
const thing = '\uFFFC';

const spaces = /[ \t\n\r\f]+/g;
/** White space that is not shown as it stands. */
const untidy = /[\t\n\r\f]| {2}/;

/** The element whose run a text lies in: its nearest ancestor that is not inline. */
export function holderOf(node: Node): Element | null {
  let parent = node.parentElement;
  while (parent !== null && roleOf(parent) === 'inline') parent = parentElementOf(parent);
  return parent;
}

/** Collects one block. */
class Draft {
  text = '';
  /** Whether white space that follows is not shown: at the start and after other white space. */
  private bare = true;
  readonly pieces: Piece[] = [];
  readonly links: Link[] = [];

  add(node: Text, from: number, text: string): void {
    const last = this.pieces.at(-1);
    const at = this.text.length;
    this.text += text;
    this.bare = text.endsWith(' ');
    if (last?.node === node && last.from + last.length === from && last.at + last.length === at)
      last.length += text.length;
    else this.pieces.push({ node, from, at, length: text.length });
  }

  space(node: Text, from: number): void {
    if (!this.bare) this.add(node, from, ' ');
  }

  /** A text with single spaces between its words. @returns its length */
  whole(node: Text): number {
    const { data } = node;
    const from = this.bare && data.startsWith(' ') ? 1 : 0;
    if (data.length > from) this.add(node, from, data.slice(from));
    return data.length;
  }

  sign(sign: string): void {
    if (this.text === '') return;
    this.text += sign;
    this.bare = sign === '\n';
  }

  link(href: string, start: number): void {
    const last = this.links.at(-1);
    if (last?.href === href && last.end === start) last.end = this.text.length;
    else if (this.text.length > start) this.links.push({ start, end: this.text.length, href });
  }
}

/** A link of a drawing has an object in place of its address, one of another language nothing. */
function addressOf(link: Element): string | null {
  const { href } = link as HTMLAnchorElement;
  // A longer one holds data, not the name of a study.
  return typeof href === 'string' && href.length <= 1000 ? href : null;
}

/** Where to cut a text that is too long: after white space where there is some. */
function cutBefore(data: string, from: number): number {
  const middle = from + longest / 2;
  // Asked of this part alone: in a long text without spaces the rest would be gone through each time.
  const space = data.slice(middle, from + longest + 1).lastIndexOf(' ');
  return space > 0 ? middle + space + 1 : from + longest;
}

/** How often the page has changed. */
let changes = 0;

/** Blocks built since the page changed last: a block is often wanted again as its neighbour's context. */
const built = new Map<Text, PageBlock[]>();
/** More texts than this are not remembered. */
const most = 10_000;

/** To be called when the page has changed. */
export function forgetBlocks(): void {
  built.clear();
  changes++;
}

/** A number that is another one after the page has changed. */
export const edition = (): number => changes;

/**
 * @param ask what an element says, undefined where it says nothing and the one above it is to be asked
 * @param none where nobody says anything
 * @returns asks an element and those above it in its tree. What was passed is remembered until the
 *   page changes: where boxes are within each other without end, to go up from each takes minutes
 */
export function askingUp<V>(
  ask: (element: Element) => V | undefined,
  none: V,
): (from: Element | null) => V {
  let known = new WeakMap<Element, V>();
  let since = changes;
  return (from) => {
    if (since !== changes) known = new WeakMap();
    since = changes;
    const passed: Element[] = [];
    let said: V | undefined;
    for (let up = from; up !== null && said === undefined; up = parentElementOf(up)) {
      said = known.get(up);
      if (said !== undefined) break;
      said = ask(up);
      passed.push(up);
    }
    const answer = said === undefined ? none : said;
    for (const element of passed) known.set(element, answer);
    return answer;
  };
}

/** The address of the link that a line is in; null for none. */
const linkOver = askingUp((element) => {
  if (roleOf(element) !== 'inline') return null;
  return nameOf(element) === 'a' && attributeOf(element, 'href') !== null
    ? addressOf(element)
    : undefined;
}, null);

const languageOf = askingUp((element) => attributeOf(element, 'lang')?.slice(0, 35), '');

/**
 * The blocks of the run that `text` lies in, in order: one, or several where the run is very long.
 * Empty where nothing but white space is in the run.
 */
export function blocksAround(text: Text): PageBlock[] {
  let blocks = built.get(text);
  if (blocks === undefined) {
    blocks = build(text);
    if (built.size > most) built.clear();
    for (const { pieces } of blocks) for (const { node } of pieces) built.set(node, blocks);
  }
  return blocks;
}

function build(text: Text): PageBlock[] {
  const drafts = [new Draft()];
  const draft = (): Draft => {
    const last = drafts.at(-1) as Draft;
    if (last.text.length < longest) return last;
    const next = new Draft();
    drafts.push(next);
    return next;
  };
  for (const leaf of leavesOf(text)) {
    if (isText(leaf)) addText(leaf, linkOver(leaf.parentElement), draft);
    else draft().sign(leaf.localName === 'br' ? '\n' : thing);
  }
  const about = describe(text);
  return drafts
    .filter(({ pieces }) => pieces.length > 0)
    .map(({ text, pieces, links }) => ({ text, ...about, pieces, ...(links.length && { links }) }));
}

function addText(node: Text, href: string | null, draft: () => Draft): void {
  const { data } = node;
  for (let from = 0; from < data.length; ) {
    const to = data.length - from > longest ? cutBefore(data, from) : data.length;
    const into = draft();
    const start = into.text.length;
    let done = from;
    // Most texts go in as they are: word by word took most of the time of building blocks.
    if (to - from === data.length && !untidy.test(data)) done = into.whole(node);
    // Up to there only: beyond, the next gap may be far, and would be looked for each time.
    const part = data.slice(0, to);
    spaces.lastIndex = done;
    for (let gap = spaces.exec(part); gap !== null; gap = spaces.exec(part)) {
      if (gap.index > done) into.add(node, done, data.slice(done, gap.index));
      into.space(node, gap.index);
      done = gap.index + gap[0].length;
    }
    if (to > done) into.add(node, done, data.slice(done, to));
    if (href !== null) into.link(href, start);
    from = to;
  }
}

function describe(text: Text): Pick<Block, 'kind' | 'lang'> {
  const holder = holderOf(text);
  const around = holder && parentElementOf(holder);
  let kind: Block['kind'] = 'text';
  if (holder !== null && isHeading(holder)) kind = 'heading';
  else if (holder !== null && (isItem(holder) || (around && isItem(around)))) kind = 'item';
  const lang = languageOf(text.parentElement);
  return lang ? { kind, lang } : { kind };
}

/** One range a text node for the code units `start` to `end` (exclusive) of a block's text. */
export function rangesOf(block: PageBlock, start: number, end: number): StaticRange[] {
  const spans = new Map<Text, [number, number]>();
  for (const { node, from, at, length } of block.pieces) {
    if (at >= end) break;
    const first = Math.max(start, at);
    const last = Math.min(end, at + length);
    if (first >= last) continue;
    const span = spans.get(node);
    if (span) span[1] = from + last - at;
    else spans.set(node, [from + first - at, from + last - at]);
  }
  return [...spans]
    .filter(([node, [from, to]]) => /\S/.test(node.data.slice(from, to)))
    .map(
      ([node, [from, to]]) =>
        new StaticRange({
          startContainer: node,
          startOffset: from,
          endContainer: node,
          endOffset: to,
        }),
    );
}

/** The offset in the block's text of an offset in one of its text nodes, or null where it is not in the block. */
export function offsetIn(block: PageBlock, node: Text, offset: number): number | null {
  for (const { node: own, from, at, length } of block.pieces)
    if (own === node && offset >= from && offset < from + length) return at + offset - from;
  return null;
}

export const isInside = (outer: Node, inner: Node): boolean =>
  outer === inner || (isElement(outer) && holdsNode(outer, inner));

const isSamePiece = (a: Piece, b: Piece | undefined): boolean =>
  a.node === b?.node && a.from === b.from && a.at === b.at && a.length === b.length;

const isSameLink = (a: Link, b: Link | undefined): boolean =>
  a.href === b?.href && a.start === b.start && a.end === b.end;

/** Whether two blocks are made of the same texts in the same way. */
export const isSameBlock = (a: PageBlock, b: PageBlock): boolean =>
  a === b ||
  (a.text === b.text &&
    a.kind === b.kind &&
    a.lang === b.lang &&
    a.pieces.length === b.pieces.length &&
    a.links?.length === b.links?.length &&
    (a.links ?? []).every((link, index) => isSameLink(link, b.links?.[index])) &&
    a.pieces.every((piece, index) => isSamePiece(piece, b.pieces[index])));
