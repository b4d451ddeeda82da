/** Why items are marked: their block is read once more, with reasons, when somebody asks. */
import type { Found, Why } from '../../claims/recognise/types.ts';
import { askBackground } from '../shared/bus.ts';
import type { Entry, Item } from './ledger.ts';
import { placedOf } from './remote.ts';

function whyIn(found: Found, item: Item): Why[] {
  const same = ({ start, end }: { start: number; end: number }): boolean =>
    start === item.start && end === item.end;
  const match =
    item.kind === 'claim'
      ? found.claims.find((one) => one.claim === item.id && same(one))
      : item.kind === 'mention'
        ? found.mentions.find((one) => one.topic === item.id && same(one))
        : found.studies.find((one) => one.study === item.id && same(one));
  return match?.why ?? [];
}

/** @returns for each item its reasons. @throws where the background does not answer */
export async function whysOf(items: readonly Item[]): Promise<Why[][]> {
  const found = new Map<Entry, Found>();
  // One after the other: a document has one such question waiting.
  for (const { entry } of items)
    if (!found.has(entry))
      found.set(entry, await askBackground('explain', placedOf(entry.block, entry.context)));
  return items.map((item) => whyIn(found.get(item.entry) as Found, item));
}
