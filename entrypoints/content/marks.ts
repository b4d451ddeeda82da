/** What is marked now. Arranged anew only for the entries in which something changed. */
import type { Settings } from '../shared/settings.ts';
import { type Arranged, arrange } from './arrange.ts';
import type { Entry, Item, Ledger } from './ledger.ts';
import type { Painter } from './paint.ts';
import { Queue } from './queue.ts';

/** Entries of one step. */
const stride = 10;

/** What was made of an entry last. */
interface Known extends Arranged {
  readonly section: Element | null;
  readonly topics: ReadonlySet<string>;
}

const nothing: Known = { section: null, topics: new Set(), shown: new Set(), painted: new Set() };

const topicsOf = ({ items }: Entry): Set<string> =>
  new Set(items.flatMap(({ kind, id }) => (kind === 'mention' && id !== null ? [id] : [])));

export class Marks {
  private readonly all = new Set<Item>();
  private readonly known = new Map<Entry, Known>();
  private readonly touched = new Queue<Entry>();
  /** For each section and topic the first entry that names it. */
  private readonly firsts = new Map<Element | null, Map<string, Entry>>();
  private any = false;

  constructor(
    private readonly ledger: Ledger,
    private readonly painter: Painter,
  ) {}

  /** Items that a mark stands for. */
  get shown(): ReadonlySet<Item> {
    return this.all;
  }

  /** Something changed in an entry. */
  touch(entry: Entry): void {
    this.touched.add(entry);
  }

  touchAll(): void {
    for (const entry of this.ledger.entries()) this.touch(entry);
  }

  /** Whether entries wait to be arranged. */
  get pending(): boolean {
    return this.touched.size > 0;
  }

  /** Arranges some of the entries that wait. */
  step(density: Settings['density']): void {
    for (let left = stride; left > 0; left--) {
      const entry = this.touched.take();
      if (entry === undefined) break;
      this.arrange(entry, density);
    }
    this.any = true;
  }

  /** @returns whether anything was arranged since it was asked last */
  changed(): boolean {
    const { any } = this;
    this.any = false;
    return any;
  }

  private arrange(entry: Entry, density: Settings['density']): void {
    const { painter, all } = this;
    const old = this.known.get(entry) ?? nothing;
    const next = entry.gone ? nothing : this.next(entry, density);
    for (const topic of old.topics) if (!next.topics.has(topic)) this.leave(entry, old, topic);
    // What was read again unchanged has its items still, and they are another entry's now.
    const isOwn = (item: Item): boolean => item.entry === entry;
    for (const item of old.shown) if (!next.shown.has(item) && isOwn(item)) all.delete(item);
    for (const item of old.painted)
      if (!next.painted.has(item) && isOwn(item)) painter.remove(item);
    for (const item of next.shown) all.add(item);
    for (const item of next.painted) painter.add(item);
    if (next.shown.size + next.topics.size > 0) this.known.set(entry, next);
    else this.known.delete(entry);
  }

  private next(entry: Entry, density: Settings['density']): Known {
    const { section } = entry;
    const topics = topicsOf(entry);
    const firsts = this.firsts.get(section) ?? new Map<string, Entry>();
    if (topics.size > 0) this.firsts.set(section, firsts);
    for (const topic of topics) {
      const old = firsts.get(topic);
      const first = old?.gone ? this.search(section, topic) : old;
      const next = first && first.rank < entry.rank ? first : entry;
      firsts.set(topic, next);
      for (const one of [old, first, next])
        if (one && one !== entry && next !== old) this.touch(one);
    }
    const said = new Set<string | null>();
    const isFirst = (_: Element | null, topic: string | null): boolean => {
      const is = !said.has(topic) && firsts.get(topic as string) === entry;
      said.add(topic);
      return is;
    };
    return { section, topics, ...arrange([entry], density, isFirst) };
  }

  /** An entry names a topic no more: where it was the first to do so, another one is now. */
  private leave(entry: Entry, { section }: Known, topic: string): void {
    const firsts = this.firsts.get(section);
    if (firsts?.get(topic) !== entry) return;
    firsts.delete(topic);
    if (firsts.size === 0) this.firsts.delete(section);
    // It may be known as one that is not the first.
    const other = this.search(section, topic);
    if (other) this.touch(other);
  }

  /** The first entry that names a topic in a section. */
  private search(section: Element | null, topic: string): Entry | undefined {
    return this.ledger.inSection(section).find((one) => topicsOf(one).has(topic));
  }
}
