/** Which items are marked, by the reader's choice of how much. */
import type { Settings } from '../shared/settings.ts';
import type { Entry, Item } from './ledger.ts';

export interface Arranged {
  /** Items that a mark stands for. */
  shown: ReadonlySet<Item>;
  /** Items to be painted: of several claims of one sentence the first. */
  painted: ReadonlySet<Item>;
}

/**
 * @param entries in document order
 * @param density `claims`: claims alone; `section`: with studies and the first mention of each
 *   topic in each section, unless it lies in a claim, which is marked itself; `all`: everything
 * @param isFirst is asked in order; without it, by the entries themselves
 */
export function arrange(
  entries: readonly Entry[],
  density: Settings['density'],
  isFirst = first(),
): Arranged {
  const shown = new Set<Item>();
  const painted = new Set<Item>();
  for (const { section, items } of entries) {
    let last: Item | undefined;
    const isInClaim = ({ start, end }: Item): boolean =>
      items.some((item) => item.kind === 'claim' && item.start <= start && end <= item.end);
    for (const item of items) {
      if (item.kind !== 'claim' && density === 'claims') continue;
      if (item.kind === 'mention' && density === 'section')
        if (!isFirst(section, item.id) || isInClaim(item)) continue;
      shown.add(item);
      const again = item.kind === 'claim' && last?.start === item.start && last.end === item.end;
      if (!again) painted.add(item);
      last = item;
    }
  }
  return { shown, painted };
}

function first(): (section: Element | null, topic: string | null) => boolean {
  const seen = new Map<Element | null, Set<string | null>>();
  return (section, topic) => {
    const topics = seen.get(section) ?? new Set();
    const isFirst = !topics.has(topic);
    seen.set(section, topics.add(topic));
    return isFirst;
  };
}
