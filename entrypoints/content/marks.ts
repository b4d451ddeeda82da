/** What is marked now. Arranged anew only for the sections in which something changed. */
import type { Settings } from '../shared/settings.ts';
import { type Arranged, arrange } from './arrange.ts';
import type { Entry, Item, Ledger } from './ledger.ts';
import type { Painter } from './paint.ts';

export class Marks {
  private readonly all = new Set<Item>();
  private readonly bySection = new Map<Element | null, Arranged>();
  private readonly touched = new Set<Element | null>();

  constructor(
    private readonly ledger: Ledger,
    private readonly painter: Painter,
  ) {}

  /** Items that a mark stands for. */
  get shown(): ReadonlySet<Item> {
    return this.all;
  }

  /** Something changed in the section of an entry. */
  touch({ section }: Entry): void {
    this.touched.add(section);
  }

  touchAll(): void {
    for (const entry of this.ledger.entries()) this.touch(entry);
  }

  /** @returns whether anything was touched since the last time */
  update(density: Settings['density']): boolean {
    const { touched, bySection, painter } = this;
    for (const section of touched) {
      const old = bySection.get(section);
      const entries = this.ledger.inSection(section);
      const next = arrange(entries, density);
      for (const item of old?.shown ?? []) if (!next.shown.has(item)) this.all.delete(item);
      for (const item of next.shown) this.all.add(item);
      for (const item of old?.painted ?? []) if (!next.painted.has(item)) painter.remove(item);
      for (const item of next.painted) painter.add(item);
      if (entries.length > 0) bySection.set(section, next);
      else bySection.delete(section);
    }
    const any = touched.size > 0;
    touched.clear();
    return any;
  }
}
