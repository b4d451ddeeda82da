import { type PlacedBlock, recognise } from '../../../claims/recognise/index.ts';
import type { Found, Span } from '../../../claims/recognise/types.ts';

/** Runs the recogniser over the blocks of a text. Offsets of the result count in the whole text. */
export function recognised(blocks: readonly PlacedBlock[], why = false): Found {
  const found = recognise(
    blocks.map(({ block }) => block),
    { why },
  );
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
