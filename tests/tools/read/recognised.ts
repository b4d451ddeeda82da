import { type PlacedBlock, type Recogniser, recognise } from '../../../claims/recognise/index.ts';
import { readPage } from '../../../claims/recognise/page.ts';
import type { Found, Span } from '../../../claims/recognise/types.ts';

/** Runs the recogniser over the blocks of a text. Offsets of the result count in the whole text. */
export function recognised(
  blocks: readonly PlacedBlock[],
  { why = false, reader }: { why?: boolean; reader?: Recogniser } = {},
): Found {
  const bare = blocks.map(({ block }) => block);
  const found = reader ? readPage(reader, bare) : recognise(bare, { why });
  const placed = <T extends Span>(list: (one: Found) => T[]): T[] =>
    found.flatMap((one, index) => {
      const offset = blocks[index]?.offset ?? 0;
      return list(one).map((span) => ({
        ...span,
        start: span.start + offset,
        end: span.end + offset,
      }));
    });
  return {
    mentions: placed(({ mentions }) => mentions),
    claims: placed(({ claims }) => claims),
    studies: placed(({ studies }) => studies),
  };
}
