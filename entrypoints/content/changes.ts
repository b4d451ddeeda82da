/** What the page changed since it was read: collected at once, read again later. */

import type { Slow } from '../../claims/recognise/slow.ts';
import { askingUp, forgetBlocks } from './blocks.ts';
import {
  allIn,
  firstElementOf,
  holdsNode,
  isThere,
  nextOf,
  parentElementOf,
  previousOf,
} from './dom.ts';
import { forgetHeadings, headingAbove, headingAround, retitles } from './headings.ts';
import type { Entry, Ledger } from './ledger.ts';
import { owns, ownText } from './ledger.ts';
import { headings, isHeading } from './names.ts';
import { outermost, outermostHost } from './order.ts';
import { ownHosts } from './roots.ts';
import { isElement, isText, leafBeside } from './run.ts';
import { endOf, isBlank, textBeside, textsBelow } from './texts.ts';

/** Entries asked at once whether they are still there. */
const stride = 100;

/** Where nodes went: what stood after and before them, and their parent. */
interface Gap {
  next: Node | null;
  previous: Node | null;
  parent: Node;
}

/** Nodes of lines, passed forward and back. */
type Passed = [Set<Node>, Set<Node>];

const isOwnHost = (node: Node): boolean => isElement(node) && ownHosts.has(node);

/** Our card coming or going changes nothing that is read. */
const isOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean => {
  // Asked of every change of a page: nearly always the first node tells.
  const first = addedNodes[0] ?? removedNodes[0];
  return !!first && isOwnHost(first) && [...addedNodes, ...removedNodes].every(isOwnHost);
};

function* headingsIn(node: Node): Generator<Element> {
  if (!isElement(node)) return;
  if (isHeading(node)) yield node;
  if (firstElementOf(node) !== null) yield* allIn(node, headings);
}

/** What is to be read again, all of it still in the page. */
export interface Taken {
  /** Texts whose runs are to be looked at. */
  texts: ReadonlySet<Text>;
  /** Nodes to be walked. */
  nodes: readonly Node[];
  /** Headings that blocks were below, some of which may be below another one now; null for none. */
  sections: ReadonlySet<Element | null>;
}

export class Changes {
  private touched = new Set<Text>();
  private added = new Set<Node>();
  private removed = new Set<Node>();
  private gaps: Gap[] = [];
  /** Elements in which something changed. */
  private around = new Set<Element>();
  /** Elements whose texts now lead elsewhere, or are in another language. */
  private named = new Set<Node>();
  /** Headings that came or went. */
  private turned = new Set<Element>();

  constructor(
    private readonly ledger: Ledger,
    /** Unpaints and forgets an entry: a static range over changed text paints the wrong words. */
    private readonly drop: (entry: Entry) => void,
    private readonly left: (node: Node, next: Node | null, parent: Node) => void,
  ) {}

  get isEmpty(): boolean {
    return this.touched.size + this.added.size + this.named.size + this.gaps.length === 0;
  }

  /** In the observer's callback: what is said here of each change must not depend on how large the page is. */
  note(records: readonly MutationRecord[]): void {
    forgetBlocks();
    const gone = new Set<Node>();
    for (const record of records) if (!isOurs(record)) this.noteOne(record, gone);
    for (const node of outermost(gone)) this.lose(node);
  }

  private noteOne(record: MutationRecord, gone: Set<Node>): void {
    const { type, target, addedNodes, removedNodes, nextSibling, previousSibling } = record;
    const around = isElement(target) ? target : parentElementOf(target);
    if (around) this.around.add(around);
    if (type === 'characterData') this.touch(target as Text);
    else if (record.attributeName === 'href' || record.attributeName === 'lang') {
      if (!this.ledger.isEmpty) this.named.add(target);
    } else if (type === 'attributes') {
      gone.add(target);
      this.added.add(target);
      if (record.attributeName === 'role' && record.oldValue === 'heading')
        this.turn(target as Element);
    }
    for (const node of removedNodes) {
      gone.add(node);
      this.added.delete(node);
      this.removed.add(node);
      this.left(node, nextSibling, target);
    }
    if (removedNodes.length > 0)
      this.gaps.push({ next: nextSibling, previous: previousSibling, parent: target });
    for (const node of addedNodes) this.added.add(node);
  }

  private turn(heading: Element): void {
    forgetHeadings();
    this.turned.add(heading);
  }

  private touch(text: Text): void {
    this.touched.add(text);
    for (const entry of [...(this.ledger.restingOn(text) ?? [])])
      if (owns(entry, text)) this.forget(entry);
  }

  private forget(entry: Entry): void {
    this.drop(entry);
    for (const { node } of entry.block.pieces) this.touched.add(node);
  }

  private lose(node: Node): void {
    for (const heading of headingsIn(node)) this.turn(heading);
    if (this.ledger.isEmpty) return;
    if (isText(node)) this.touch(node);
    if (!isElement(node)) return;
    for (const text of textsBelow(node)) if (this.ledger.restingOn(text)) this.touch(text);
  }

  /**
   * To be called before work goes on. It takes little at a time; what the page changes meanwhile is
   * kept for the next time.
   */
  *take(): Slow<Taken> {
    const { touched, added, removed, gaps, turned, around, named } = this;
    // First of all, so that a fault below is not met again and again.
    this.touched = new Set();
    this.added = new Set();
    this.removed = new Set();
    this.gaps = [];
    this.around = new Set();
    this.named = new Set();
    this.turned = new Set();
    // What is in another new node is read with it.
    const nodes = outermost(new Set([...added].filter(isThere)));
    for (const node of nodes)
      for (const heading of headingsIn(node)) {
        forgetHeadings();
        turned.add(heading);
      }
    yield;
    for (const heading of new Set([...around].map(headingAround)))
      if (heading && retitles(heading)) turned.add(heading);
    yield;
    // What is below a heading that came was below the one above that.
    const sections = new Set<Element | null>();
    for (const heading of turned) {
      sections.add(heading);
      if (isThere(heading)) sections.add(headingAbove(heading));
      yield;
    }

    const texts = new Set<Text>();
    /** A text, and all that was read with an eye on it. */
    const again = (text: Text): void => {
      texts.add(text);
      for (const entry of this.ledger.restingOn(text) ?? []) texts.add(ownText(entry));
    };
    for (const text of touched) again(text);
    yield;
    if (removed.size > 0) yield* this.afterRemoval(removed, texts);
    if (named.size > 0) yield* this.afterNaming(named, again);
    /** What was passed forward, and what back: thousands of empty elements in one line are passed once. */
    const passed: Passed = [new Set(), new Set()];
    for (const node of nodes) {
      yield;
      if (!isThere(node)) continue;
      if (isText(node)) again(node);
      this.line(node, passed, again);
      if (!added.has(nextOf(node) as Node)) this.edge(textBeside(endOf(node), true), again);
      if (!added.has(previousOf(node) as Node)) this.edge(textBeside(node, false), again);
    }
    const seen = new Set<Node>();
    for (const { next, previous, parent } of gaps) {
      const beside = [next, previous, parent].find((node) => node !== null && isThere(node));
      if (!beside || seen.has(beside)) continue;
      seen.add(beside);
      yield;
      const end = beside === previous ? endOf(beside) : beside;
      if (isText(end) && !isBlank(end)) again(end);
      this.line(beside, passed, again);
      this.line(end, passed, again);
      this.edge(textBeside(end, true), again);
      this.edge(textBeside(end, false), again);
    }
    return {
      texts: new Set([...texts].filter(isThere)),
      nodes: nodes.filter((node) => !isText(node) && isThere(node)),
      sections,
    };
  }

  /** What stood beside something in its line may now be one word with something else. */
  private line(node: Node, [ahead, back]: Passed, again: (text: Text) => void): void {
    for (const leaf of [leafBeside(node, false, back), leafBeside(node, true, ahead)])
      if (leaf && isText(leaf)) again(leaf);
  }

  /** The block before a change may now reach elsewhere, the one after it has another before it. */
  private edge(text: Text | null, again: (text: Text) => void): void {
    if (text !== null && this.ledger.restingOn(text)) again(text);
  }

  /** Only what was read is read again: what a link or a language says is asked beside a topic word alone. */
  private *afterNaming(named: ReadonlySet<Node>, again: (text: Text) => void): Slow<void> {
    const isIn = askingUp((element) => named.has(element) || undefined, false);
    for (const [i, entry] of [...this.ledger.entries()].entries()) {
      if (i % stride === stride - 1) yield;
      if (entry.gone) continue;
      for (const { node } of entry.block.pieces) if (isIn(parentElementOf(node))) again(node);
    }
  }

  /** What went with a shadow host, or elsewhere with it, is not below it for a walk. */
  private *afterRemoval(removed: ReadonlySet<Node>, texts: Set<Text>): Slow<void> {
    const moved = [...removed].filter((node) => isElement(node) && isThere(node));
    for (const [i, entry] of [...this.ledger.inRoots].entries()) {
      if (i % stride === stride - 1) yield;
      if (entry.gone) continue;
      const text = ownText(entry);
      const host = isThere(text) && moved.length > 0 ? outermostHost(text) : null;
      const isMoved = host !== null && moved.some((node) => holdsNode(node, host));
      if (isThere(text) && !isMoved) continue;
      this.drop(entry);
      for (const { node } of entry.block.pieces) texts.add(node);
    }
  }
}
