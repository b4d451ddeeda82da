import type { Reading } from './reading.ts';
import type { Found } from './types.ts';

/**
 * Everything that a reading holds, with its reasons where it was read with them: also what the page
 * as a whole then settles otherwise. To look up why something found is there.
 */
export function explained({ names, own, claims, studies }: Reading): Found {
  return {
    mentions: names
      .slice(0, own)
      .map(({ start, end, topic, why }) => ({ start, end, topic, why: [...why] })),
    claims: claims.map(({ rests: _, ...claim }) => claim),
    studies: [...studies],
  };
}
