/** Why items are marked: their block is read once more, with reasons, when somebody asks. */
import type { Found, Span, Why } from '../../claims/recognise/types.ts';
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

/** Where items lie, block by block. */
function spansOf(items: readonly Item[]): Map<Entry, Span[]> {
  const spans = new Map<Entry, Span[]>();
  for (const { entry, start, end } of items) {
    const beside = spans.get(entry);
    if (beside) beside.push({ start, end });
    else spans.set(entry, [{ start, end }]);
  }
  return spans;
}

/** @returns for each item its reasons. @throws where the background does not answer */
export async function whysOf(items: readonly Item[]): Promise<Why[][]> {
  const found = new Map<Entry, Found>();
  // One after the other: a document has one such question waiting.
  for (const [entry, spans] of spansOf(items)) {
    const placed = placedOf(entry.block, entry.context);
    found.set(entry, await askBackground('explain', { placed, spans }));
  }
  return items.map((item) => whyIn(found.get(item.entry) as Found, item));
}
