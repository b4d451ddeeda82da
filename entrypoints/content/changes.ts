/** What the page changed since it was read: collected at once, read again later. */

import type { Slow } from '../../claims/recognise/slow.ts';
import { forgetBlocks } from './blocks.ts';
import { forgetHeadings, isBlank, retitles, textBeside, textsBelow } from './context.ts';
import {
  closestOf,
  firstElementOf,
  firstIn,
  holdsNode,
  isThere,
  lastOf,
  nextOf,
  parentElementOf,
  previousOf,
} from './dom.ts';
import type { Entry, Ledger } from './ledger.ts';
import { owns, ownText } from './ledger.ts';
import { headings, isHeading } from './names.ts';
import { outermostHost } from './order.ts';
import { ownHosts } from './roots.ts';
import { isElement, isText, leafBeside } from './run.ts';

/** Entries asked at once whether they are still there. */
const stride = 100;

/** Where nodes went: what stood after and before them, and their parent. */
interface Gap {
  next: Node | null;
  previous: Node | null;
  parent: Node;
}

const isOwnHost = (node: Node): boolean => isElement(node) && ownHosts.has(node);

/** Our card coming or going changes nothing that is read. */
const isOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  addedNodes.length + removedNodes.length > 0 && [...addedNodes, ...removedNodes].every(isOwnHost);

/** The last node in a node, or itself. */
function endOf(node: Node): Node {
  let end = node;
  for (let last = lastOf(end); last; last = lastOf(end)) end = last;
  return end;
}

/** What is to be read again, all of it still in the page. */
export interface Taken {
  /** Texts whose runs are to be looked at. */
  texts: ReadonlySet<Text>;
  /** Nodes to be walked. */
  nodes: readonly Node[];
  /** Headings that say something else than before; null where no block came under another one. */
  headings: ReadonlySet<Element | null> | null;
}

export class Changes {
  private touched = new Set<Text>();
  private added = new Set<Node>();
  private removed = new Set<Node>();
  private gaps: Gap[] = [];
  /** Headings in which something changed. */
  private headings = new Set<Element>();
  private headingsChanged = false;

  constructor(
    private readonly ledger: Ledger,
    /** Unpaints and forgets an entry: a static range over changed text paints the wrong words. */
    private readonly drop: (entry: Entry) => void,
    private readonly left: (node: Node, next: Node | null, parent: Node) => void,
  ) {}

  get isEmpty(): boolean {
    return this.touched.size + this.added.size + this.gaps.length === 0;
  }

  /** In the observer's callback. */
  note(records: readonly MutationRecord[]): void {
    forgetBlocks();
    for (const record of records) if (!isOurs(record)) this.noteOne(record);
  }

  private noteOne(record: MutationRecord): void {
    const { type, target, addedNodes, removedNodes, nextSibling, previousSibling } = record;
    const around = isElement(target) ? target : parentElementOf(target);
    const heading = around && closestOf(around, headings);
    if (heading) this.headings.add(heading);
    if (type === 'characterData') this.touch(target as Text);
    else if (type === 'attributes') {
      this.lose(target);
      this.added.add(target);
      if (record.attributeName === 'role' && record.oldValue === 'heading') this.otherHeadings();
    }
    for (const node of removedNodes) {
      this.lose(node);
      this.removed.add(node);
      this.left(node, nextSibling, target);
    }
    if (removedNodes.length > 0)
      this.gaps.push({ next: nextSibling, previous: previousSibling, parent: target });
    for (const node of addedNodes) {
      this.added.add(node);
      this.checkHeading(node);
    }
  }

  private otherHeadings(): void {
    forgetHeadings();
    this.headingsChanged = true;
  }

  private checkHeading(node: Node): void {
    if (!isElement(node)) return;
    if (isHeading(node) || (firstElementOf(node) !== null && firstIn(node, headings) !== null))
      this.otherHeadings();
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
    this.added.delete(node);
    this.checkHeading(node);
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
    const { touched, added, removed, gaps, headings: inside } = this;
    let { headingsChanged } = this;
    // First of all, so that a fault below is not met again and again.
    this.touched = new Set();
    this.added = new Set();
    this.removed = new Set();
    this.gaps = [];
    this.headings = new Set();
    this.headingsChanged = false;
    const retitled = new Set<Element>();
    for (const heading of inside) if (retitles(heading)) retitled.add(heading);
    headingsChanged ||= retitled.size > 0;

    const texts = new Set<Text>();
    /** A text, and all that was read with an eye on it. */
    const again = (text: Text): void => {
      texts.add(text);
      for (const entry of this.ledger.restingOn(text) ?? []) texts.add(ownText(entry));
    };
    for (const text of touched) again(text);
    yield;
    if (removed.size > 0) yield* this.afterRemoval(removed, texts);
    const nodes = [...added].filter(isThere);
    for (const node of nodes) {
      yield;
      if (isText(node)) again(node);
      this.line(node, again);
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
      this.line(beside, again);
      this.line(end, again);
      this.edge(textBeside(end, true), again);
      this.edge(textBeside(end, false), again);
    }
    return {
      texts: new Set([...texts].filter(isThere)),
      nodes: nodes.filter((node) => !isText(node)),
      headings: headingsChanged ? retitled : null,
    };
  }

  /** What stood beside something in its line may now be one word with something else. */
  private line(node: Node, again: (text: Text) => void): void {
    for (const forward of [false, true]) {
      const leaf = leafBeside(node, forward);
      if (leaf && isText(leaf)) again(leaf);
    }
  }

  /** The block before a change may now reach elsewhere, the one after it has another before it. */
  private edge(text: Text | null, again: (text: Text) => void): void {
    if (text !== null && this.ledger.restingOn(text)) again(text);
  }

  /** What went with a shadow host, or elsewhere with it, is not below it for a walk. */
  private *afterRemoval(removed: ReadonlySet<Node>, texts: Set<Text>): Slow<void> {
    const moved = [...removed].filter((node) => isElement(node) && isThere(node));
    for (const [i, entry] of [...this.ledger.entries()].entries()) {
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
