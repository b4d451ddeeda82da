/** The book of what was read: which text nodes each reading rests on, and what it found. */
import type { Reading } from '../../claims/recognise/reading.ts';
import type { Found } from '../../claims/recognise/types.ts';
import type { FoundItem } from '../shared/messages.ts';
import { offsetIn, type PageBlock } from './blocks.ts';
import type { PageContext } from './context.ts';
import { treeOf } from './dom.ts';
import { compareNodes } from './order.ts';
import { knownNear } from './texts.ts';

/** One thing found, with its place in its block. */
export interface Item extends Omit<FoundItem, 'words'> {
  /** UTF-16 code units in the block's text, `end` exclusive. */
  start: number;
  end: number;
  entry: Entry;
  /** What is painted; null while it is not. */
  ranges: readonly StaticRange[] | null;
}

/** One block that was read. */
export interface Entry {
  block: PageBlock;
  /** What stood before it when it was read. */
  context: PageContext;
  section: Element | null;
  /** Null for a block that was read for its neighbour's sake and held nothing. */
  reading: Reading | null;
  /** How many blocks after this one must be read although they hold no topic word. */
  reach: number;
  /** Grows in document order. */
  rank: number;
  items: readonly Item[];
  gone: boolean;
}

/** What is kept of an entry that went. */
interface Ghost {
  text: string;
  from: number | undefined;
  items: readonly Item[];
}

const nodesOf = (block: PageBlock | undefined): Text[] => block?.pieces.map((p) => p.node) ?? [];

/** Text nodes that a reading depends on: its own, its heading's, those of the block before. */
const restsOf = ({ block, context: { heading, before, lead } }: Entry): ReadonlySet<Text> =>
  new Set([block, heading, before, lead].flatMap(nodesOf));

export const ownText = (entry: Entry): Text => entry.block.pieces[0]?.node as Text;

export const owns = (entry: Entry, text: Text): boolean =>
  entry.block.pieces.some(({ node }) => node === text);

const compare = (a: Entry, b: Entry): number =>
  compareNodes(ownText(a), ownText(b)) ||
  (a.block.pieces[0]?.from ?? 0) - (b.block.pieces[0]?.from ?? 0);

/** How many entries of a list in order lie before something. Nearly always all: that is asked first, for to compare can be dear. */
function countBefore(list: readonly Entry[], isBefore: (entry: Entry) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = high === list.length ? high - 1 : (low + high) >> 1;
    if (isBefore(list[middle] as Entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where an entry stands in a list, or would stand. */
const indexIn = (list: readonly Entry[], { rank }: Entry): number =>
  countBefore(list, (one) => one.rank < rank);

/** Makes the same of the same list, so that texts with equal entries share one. */
function each(change: (list: readonly Entry[]) => readonly Entry[]) {
  const made = new Map<readonly Entry[], readonly Entry[]>();
  return (list: readonly Entry[]): readonly Entry[] => {
    const next = made.get(list) ?? change(list);
    made.set(list, next);
    return next;
  };
}

const none: readonly Entry[] = [];

export class Ledger {
  /** Lists are shared and never changed: a page has ten times as many texts as entries. */
  private readonly byText = new Map<Text, readonly Entry[]>();
  /** In document order; entries that are gone stay until it is asked for. */
  private list: Entry[] = [];
  private holes = false;
  /** Those read in shadow roots. */
  readonly inRoots = new Set<Entry>();
  private readonly bySection = new Map<Element | null, Entry[]>();
  private nextKey = 1;
  /**
   * Items that went, by the first text of their block: one that is read again unchanged keeps them.
   * Emptied once all is read, so that texts that left the page are kept by nobody.
   */
  private readonly ghosts = new Map<Text, Ghost>();

  /** Entries whose reading depends on a text: its own, those below its heading, that of the block after. */
  restingOn(text: Text): readonly Entry[] | undefined {
    return this.byText.get(text);
  }

  get isEmpty(): boolean {
    return this.byText.size === 0;
  }

  /** The entry of the block that a text is part of. */
  ownerOf(text: Text): Entry | undefined {
    return this.byText.get(text)?.find((entry) => owns(entry, text));
  }

  add(block: PageBlock, context: PageContext, reading: Reading | null, reach: number): Entry {
    const { section } = context;
    const items = reading === null ? [] : this.inherited(block);
    const entry: Entry = { block, context, section, reading, reach, rank: 0, items, gone: false };
    for (const item of items) item.entry = entry;
    const joined = each((list) => [...list, entry]);
    for (const text of restsOf(entry)) this.byText.set(text, joined(this.byText.get(text) ?? none));
    this.place(entry);
    if (treeOf(ownText(entry)) instanceof ShadowRoot) this.inRoots.add(entry);
    const beside = this.bySection.get(section) ?? [];
    this.bySection.set(section, beside);
    beside.splice(indexIn(beside, entry), 0, entry);
    return entry;
  }

  /** Puts an entry into the list. */
  private place(entry: Entry): void {
    let { list } = this;
    const before = this.before(entry);
    let at = before ? indexIn(list, before) + 1 : -1;
    while (list[at]?.gone) at++;
    const next = list[at];
    if (at === -1 || (next && compare(entry, next) > 0)) {
      list = this.entries() as Entry[];
      at = countBefore(list, (one) => compare(one, entry) < 0);
    }
    const low = list[at - 1]?.rank;
    const high = list[at]?.rank;
    list.splice(at, 0, entry);
    if (low === undefined) entry.rank = high === undefined ? 0 : high - 1;
    else entry.rank = high === undefined ? low + 1 : (low + high) / 2;
    // Halved so often that no number is left between the two.
    if (entry.rank === low || entry.rank === high)
      for (const [rank, one] of list.entries()) one.rank = rank;
  }

  /**
   * The entry right before another one, if it is that of a text near by. To compare two nodes among
   * thousands of siblings is to walk from one to the other: in a page that changed all the time, a
   * search of the whole list by comparing was a third of our work.
   */
  private before(entry: Entry): Entry | undefined {
    return knownNear(ownText(entry), (text) => {
      let last: Entry | undefined;
      for (const one of this.byText.get(text) ?? [])
        if (owns(one, text) && compare(one, entry) < 0)
          if (!last || one.rank > last.rank) last = one;
      return last;
    });
  }

  private inherited(block: PageBlock): readonly Item[] {
    const first = block.pieces[0]?.node as Text;
    const ghost = this.ghosts.get(first);
    this.ghosts.delete(first);
    return ghost?.text === block.text && ghost.from === block.pieces[0]?.from ? ghost.items : [];
  }

  delete(entry: Entry): void {
    entry.gone = true;
    this.holes = true;
    const { block, items, section } = entry;
    this.inRoots.delete(entry);
    const beside = this.bySection.get(section) ?? [];
    beside.splice(indexIn(beside, entry), 1);
    if (beside.length === 0) this.bySection.delete(section);
    if (items.length > 0)
      this.ghosts.set(ownText(entry), { text: block.text, from: block.pieces[0]?.from, items });
    const without = each((list) => list.filter((one) => one !== entry));
    for (const text of restsOf(entry)) {
      const left = without(this.byText.get(text) ?? none);
      if (left.length > 0) this.byText.set(text, left);
      else this.byText.delete(text);
    }
    // Items may live on and name their entry; by its context each text would keep the one before it
    // in memory, and so every text that a page has ever shown and removed.
    entry.context = { section: null };
    entry.section = null;
  }

  /** To be called when all that changed has been read: what has not come back by then is let go. */
  forgetGone(): void {
    this.ghosts.clear();
  }

  /** All entries in document order. */
  entries(): readonly Entry[] {
    if (this.holes) this.list = this.list.filter((entry) => !entry.gone);
    this.holes = false;
    return this.list;
  }

  /** The entries below a heading, in document order. */
  inSection(section: Element | null): readonly Entry[] {
    return this.bySection.get(section) ?? [];
  }

  /** All items in document order. */
  items(): Item[] {
    return this.entries().flatMap((entry) => entry.items);
  }

  /** Items at a place in a text node, `offset` being the code unit that lies there. */
  itemsAt(text: Text, offset: number): Item[] {
    const items: Item[] = [];
    for (const entry of this.byText.get(text) ?? []) {
      const at = offsetIn(entry.block, text, offset);
      if (at !== null) items.push(...entry.items.filter((i) => at >= i.start && at < i.end));
    }
    return items;
  }

  /** Items for what a settled reading found; what was known already keeps its item. */
  itemsOf(entry: Entry, found: Found): Item[] {
    const known = new Map(entry.items.map((item) => [identity(item), item]));
    const claims = found.claims.map((c) => ({ ...c, kind: 'claim' as const, id: c.claim }));
    const studies = found.studies.map((s) => ({ ...s, kind: 'study' as const, id: s.study }));
    const mentions = found.mentions.map((m) => ({ ...m, kind: 'mention' as const, id: m.topic }));
    return [...claims, ...studies, ...mentions].map(
      (item) => known.get(identity(item)) ?? { ...item, key: this.nextKey++, entry, ranges: null },
    );
  }
}

const identity = (item: Pick<Item, 'kind' | 'id' | 'start' | 'end' | 'stance' | 'fit'>): string =>
  `${item.kind} ${item.id} ${item.start} ${item.end} ${item.stance} ${item.fit}`;
