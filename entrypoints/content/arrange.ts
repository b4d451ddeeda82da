/** Which items are marked, by the reader's choice of how much. */
import type { Settings } from '../shared/settings.ts';
import type { Entry, Item } from './ledger.ts';

/**
 * @param entries in document order
 * @returns the items to be marked: `claims`: claims alone; `section`: with studies and the first
 *   mention of each topic in each section; `all`: everything
 */
export function arrange(entries: readonly Entry[], density: Settings['density']): Set<Item> {
  const shown = new Set<Item>();
  const seen = new Map<Element | null, Set<string | null>>();
  for (const { section, items } of entries) {
    for (const item of items) {
      if (item.kind === 'claim') shown.add(item);
      else if (density === 'all') shown.add(item);
      else if (density === 'claims') continue;
      else if (item.kind === 'study') shown.add(item);
      else {
        const topics = seen.get(section) ?? new Set();
        seen.set(section, topics);
        if (!topics.has(item.id)) shown.add(item);
        topics.add(item.id);
      }
    }
  }
  return shown;
}
