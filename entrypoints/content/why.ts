/** Why an item is marked: its block is read once more, with reasons, when somebody asks. */
import type { Why } from '../../claims/recognise/types.ts';
import { askBackground } from '../shared/bus.ts';
import type { Item } from './ledger.ts';
import { placedOf } from './remote.ts';

export async function whyOf(item: Item): Promise<Why[]> {
  const { block, context } = item.entry;
  const found = await askBackground('explain', placedOf(block, context));
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
