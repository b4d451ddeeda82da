/** What the page changed since it was read: collected at once, read again later. */

import { forgetBlocks } from './blocks.ts';
import { forgetHeadings, textBeside, textsBelow } from './context.ts';
import { firstElementOf, firstIn, holdsNode, isThere, lastOf, nextOf, previousOf } from './dom.ts';
import type { Entry, Ledger } from './ledger.ts';
import { owns, ownText } from './ledger.ts';
import { headings, isHeading } from './names.ts';
import { ownHosts } from './roots.ts';
import { isElement, isText, leafBeside } from './run.ts';

/** Where nodes went: what was beside them and their parent. */
interface Gap {
  beside: Node | null;
  parent: Node;
}

const isOwnHost = (node: Node): boolean => isElement(node) && ownHosts.has(node);

/** Our card coming or going changes nothing that is read. */
const isOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  addedNodes.length + removedNodes.length > 0 && [...addedNodes, ...removedNodes].every(isOwnHost);

export class Changes {
  private touched = new Set<Text>();
  private added = new Set<Node>();
  private gaps: Gap[] = [];
  private headingsChanged = false;

  constructor(
    private readonly ledger: Ledger,
    /** Unpaints and forgets an entry: a static range over changed text paints the wrong words. */
    private readonly drop: (entry: Entry) => void,
    private readonly removed: (node: Node, next: Node | null, parent: Node) => void,
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
    if (type === 'characterData') this.touch(target as Text);
    else if (type === 'attributes') {
      this.lose(target);
      this.added.add(target);
    }
    for (const node of removedNodes) {
      this.lose(node);
      this.removed(node, nextSibling, target);
    }
    if (removedNodes.length > 0)
      this.gaps.push({ beside: nextSibling ?? previousSibling, parent: target });
    for (const node of addedNodes) {
      this.added.add(node);
      this.checkHeading(node);
    }
  }

  private checkHeading(node: Node): void {
    if (!isElement(node)) return;
    if (isHeading(node) || (firstElementOf(node) !== null && firstIn(node, headings) !== null)) {
      forgetHeadings();
      this.headingsChanged = true;
    }
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
   * To be called before work goes on.
   * @returns texts to examine and nodes to walk, all of them still in the page
   */
  take(): { texts: Set<Text>; nodes: Node[]; headingsChanged: boolean } {
    const { headingsChanged } = this;
    const [touched, added, gaps] = [this.touched, this.added, this.gaps];
    // First of all, so that a fault below is not met again and again.
    this.touched = new Set();
    this.added = new Set();
    this.gaps = [];
    this.headingsChanged = false;
    const texts = new Set<Text>();
    const again = (text: Text): void => {
      for (const entry of [...(this.ledger.restingOn(text) ?? [])]) {
        this.drop(entry);
        for (const { node } of entry.block.pieces) texts.add(node);
      }
      texts.add(text);
    };
    for (const text of touched) again(text);
    // What went with a shadow host is not below it for a walk: it is known by being gone.
    if (this.gaps.length > 0)
      for (const entry of [...this.ledger.entries()])
        if (!isThere(ownText(entry))) this.drop(entry);
    const nodes = [...added].filter(isThere);
    for (const node of nodes) {
      if (isText(node)) again(node);
      // What was beside it in its line may now be one word with it.
      for (const forward of [false, true]) {
        const leaf = leafBeside(node, forward);
        if (leaf && isText(leaf)) again(leaf);
      }
      if (!this.ledger.isEmpty) this.around(node, added, again);
    }
    const places = gaps.map(({ beside, parent }) => (beside && isThere(beside) ? beside : parent));
    for (const place of new Set(places.filter(isThere))) {
      if (isText(place)) again(place);
      for (const forward of [false, true]) {
        const leaf = leafBeside(place, forward);
        if (leaf && isText(leaf)) again(leaf);
        const text = this.ledger.isEmpty ? null : textBeside(place, forward);
        if (text && this.ledger.restingOn(text)) again(text);
      }
    }
    return {
      texts: new Set([...texts].filter((text) => text.isConnected)),
      nodes: nodes.filter((node) => !isText(node)),
      headingsChanged,
    };
  }

  /**
   * The block after a new one has a new "block before"; the block before may reach into it.
   * Of many that are added side by side, only the outer two are asked.
   */
  private around(node: Node, added: ReadonlySet<Node>, again: (text: Text) => void): void {
    const isNew = (beside: Node | null): boolean => beside !== null && added.has(beside);
    if (!isNew(nextOf(node))) {
      let end: Node = node;
      for (let last = lastOf(end); last; last = lastOf(end)) end = last;
      const after = textBeside(end, true);
      if (after && this.ledger.restingOn(after)) again(after);
    }
    if (isNew(previousOf(node))) return;
    const before = textBeside(node, false);
    if (!before || !this.ledger.ownerOf(before)?.reach) return;
    const first = textBeside(before, true);
    if (first && holdsNode(node, first)) again(first);
  }
}
