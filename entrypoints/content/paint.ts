/**
 * The only file that names `CSS.highlights`. The page's nodes are never touched: a mark is one
 * static range a text node, in one highlight a look. Names say nothing about us, because a page can
 * list them.
 */

import type { Settings } from '../shared/settings.ts';
import { askingUp, rangesOf } from './blocks.ts';
import { fits } from './dom.ts';
import { type Item, ownText } from './ledger.ts';
import { adoptSheet, dropSheets, mendSheets } from './sheet.ts';
import { unitOf, View } from './view.ts';

const names = ['line-1', 'line-2', 'line-1-a', 'line-2-a', 'tint-1', 'tint-2', 'spot'] as const;
type Name = (typeof names)[number];

/**
 * So many marks are all registered; of more, those near the window. The browser goes over each
 * registered range whenever anything on the page changes: 20,000 took 130 ms of every such frame.
 */
const few = 200;

/** Milliseconds that an item jumped to stands out. */
const flashing = 2000;

const isInLink = askingUp((element) => fits(element, 'a[href]') || undefined, false);

export class Painter {
  private readonly looks = new Map<Name, Highlight>();
  private readonly painted = new Map<AbstractRange, { name: Name; item: Item }>();
  /** All that is marked, with the unit it is in where marks are many. */
  private readonly items = new Map<Item, Element | null>();
  /** Null while marks are few. */
  private byUnit: Map<Element, Set<Item>> | null = null;
  private readonly view: View;
  /** Whether a range was taken out that reached beyond its text, which had become shorter. */
  private overhung = false;
  private flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private style: Settings['markStyle'],
    signal: AbortSignal,
  ) {
    this.view = new View((near, far) => this.moved(near, far), signal);
  }

  get isEmpty(): boolean {
    return this.items.size === 0;
  }

  add(item: Item): void {
    if (this.items.has(item)) return;
    this.items.set(item, null);
    if (this.byUnit) this.place(item);
    else if (this.items.size <= few) this.draw(item);
    else {
      // Those that are drawn stay so until the browser tells that they are far.
      this.byUnit = new Map();
      for (const other of this.items.keys()) this.place(other);
    }
  }

  /** Takes a mark away. Safe in a mutation callback, where it must happen at once. */
  remove(item: Item): void {
    this.erase(item);
    const unit = this.items.get(item);
    this.items.delete(item);
    const beside = unit && this.byUnit?.get(unit);
    beside?.delete(item);
    if (unit && beside?.size === 0) {
      this.byUnit?.delete(unit);
      this.view.unwatch(unit);
    }
  }

  /** Draws a mark where it is near the window, now or when it comes there. */
  private place(item: Item): void {
    const unit = unitOf(ownText(item.entry));
    if (unit === null) {
      this.draw(item);
      return;
    }
    this.items.set(item, unit);
    const beside = this.byUnit?.get(unit);
    if (beside) beside.add(item);
    else this.byUnit?.set(unit, new Set([item]));
    this.view.watch(unit);
    if (this.view.isNear(unit)) this.draw(item);
  }

  private moved(near: ReadonlySet<Element>, far: ReadonlySet<Element>): void {
    for (const unit of near) for (const item of this.byUnit?.get(unit) ?? []) this.draw(item);
    for (const unit of far) for (const item of this.byUnit?.get(unit) ?? []) this.erase(item);
  }

  private draw(item: Item): void {
    if (item.ranges) return;
    item.ranges = rangesOf(item.entry.block, item.start, item.end);
    for (const range of item.ranges) this.register(range, item);
  }

  private erase(item: Item): void {
    for (const range of item.ranges ?? []) {
      if (range.endOffset > (range.endContainer as Text).length) this.overhung = true;
      const name = this.painted.get(range)?.name;
      if (name) this.looks.get(name)?.delete(range);
      this.painted.delete(range);
    }
    item.ranges = null;
  }

  restyle(style: Settings['markStyle']): void {
    if (style === this.style) return;
    this.style = style;
    for (const look of this.looks.values()) look.clear();
    for (const [range, { item }] of [...this.painted]) this.register(range as StaticRange, item);
  }

  /** Puts back what a page cleared, and takes out what a page put in. */
  mend(): void {
    mendSheets();
    this.release();
    const counts = new Map<Name, number>();
    const changed = new Set<Name>();
    for (const [range, { name }] of this.painted) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (!this.look(name).has(range)) changed.add(name);
    }
    for (const [name, look] of this.looks) {
      if (name === 'spot') continue;
      if (changed.has(name) || look.size !== (counts.get(name) ?? 0)) {
        look.clear();
        for (const [range, { name: own }] of this.painted) if (own === name) look.add(range);
      }
      // A type tells assistive technology of faults in the spelling.
      look.priority = 0;
      look.type = 'highlight';
      if (CSS.highlights.get(name) !== look) CSS.highlights.set(name, look);
    }
  }

  /**
   * Firefox 153 sets ranges aside that reach beyond their text, and forgets to look there when one is
   * taken out: it and its text stay in memory, and it is painted again where the text grows, until
   * the highlight is registered anew.
   */
  private release(): void {
    if (!this.overhung) return;
    this.overhung = false;
    for (const [name, look] of this.looks)
      if (name !== 'spot' && CSS.highlights.get(name) === look) CSS.highlights.delete(name);
  }

  /** Makes an item stand out for a moment. */
  flash(item: Item): void {
    const ranges = item.ranges ?? rangesOf(item.entry.block, item.start, item.end);
    const spot = this.look('spot');
    spot.clear();
    for (const range of ranges) {
      spot.add(range);
      // What is listed but not marked may stand where no mark brought the sheet.
      adoptSheet(range.startContainer.getRootNode());
    }
    clearTimeout(this.flashTimer);
    this.flashTimer = setTimeout(() => spot.clear(), flashing);
  }

  /** Nothing of ours is left in the document. */
  clear(): void {
    clearTimeout(this.flashTimer);
    for (const { item } of this.painted.values()) item.ranges = null;
    this.painted.clear();
    this.items.clear();
    this.byUnit = null;
    for (const [name, look] of this.looks) {
      look.clear();
      if (CSS.highlights.get(name) === look) CSS.highlights.delete(name);
    }
    this.looks.clear();
    dropSheets();
  }

  private register(range: StaticRange, item: Item): void {
    const name = this.nameFor(range, item);
    this.painted.set(range, { name, item });
    this.look(name).add(range);
    adoptSheet(range.startContainer.getRootNode());
  }

  private nameFor(range: StaticRange, item: Item): Name {
    const rank = item.kind === 'claim' ? 2 : 1;
    if (this.style === 'background') return `tint-${rank}`;
    // A link has an underline of its own, so ours keeps clear of it.
    return isInLink(range.startContainer.parentElement) ? `line-${rank}-a` : `line-${rank}`;
  }

  private look(name: Name): Highlight {
    let look = this.looks.get(name);
    if (look === undefined) {
      look = new Highlight();
      look.priority = name === 'spot' ? 1 : 0;
      this.looks.set(name, look);
      CSS.highlights.set(name, look);
    }
    return look;
  }
}
