/** Settles readings: first what is certain by itself, and when the page is read, by the senses of the page. */
import type { PageSenses } from '../../claims/recognise/recogniser.ts';
import type { Entry, Item, Ledger } from './ledger.ts';

/** Entries of one step. */
const stride = 50;

export class Settler {
  /** Entries that wait to be settled for good; null: all of them are. */
  private waiting: Entry[] = [];
  private revision: number;
  /** Whether the page was read to its end once: then the senses of the page are known. */
  private read = false;

  constructor(
    private readonly senses: PageSenses,
    private readonly ledger: Ledger,
    /** Whether the reader wants to see such an item at all. */
    private readonly wanted: (item: Pick<Item, 'kind' | 'id'>) => boolean,
    /** Told of items that are no longer found. */
    private readonly lost: (item: Item) => void,
    /** Told of entries whose items may have changed. */
    private readonly changed: (entry: Entry) => void,
  ) {
    this.revision = senses.revision;
  }

  /** A new entry: what is certain is found at once. */
  first(entry: Entry): void {
    this.settle(entry, this.read);
    this.waiting.push(entry);
  }

  /** The page is read to its end. @returns whether entries are waiting to be settled */
  get pending(): boolean {
    this.read = true;
    if (this.senses.revision !== this.revision) {
      this.revision = this.senses.revision;
      this.waiting = [...this.ledger.entries()];
    }
    return this.waiting.length > 0;
  }

  /** Settles some of the waiting entries for good. */
  step(): void {
    for (const entry of this.waiting.splice(0, stride)) if (!entry.gone) this.settle(entry, true);
  }

  /** Everything again, after the reader changed what they want to see. */
  again(): void {
    this.waiting = [...this.ledger.entries()];
  }

  private settle(entry: Entry, final: boolean): void {
    if (entry.reading === null) return;
    const found = this.senses.settle(entry.reading, final);
    const items = this.ledger.itemsOf(entry, found).filter((item) => this.wanted(item));
    const kept = new Set(items);
    for (const item of entry.items) if (!kept.has(item)) this.lost(item);
    entry.items = items;
    this.changed(entry);
  }
}
