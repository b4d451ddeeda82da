import type { Reading } from './reading.ts';
import { isAsked } from './reasons.ts';
import type { Found, Span } from './types.ts';

/**
 * What a reading holds in such places, with its reasons where it was read with them: also what the page
 * as a whole then settles otherwise. To look up why something found is there.
 */
export function explained({ names, own, claims, studies }: Reading, asked: readonly Span[]): Found {
  const here = ({ start, end }: Span): boolean => isAsked(asked, start, end);
  return {
    mentions: names
      .slice(0, own)
      .filter(here)
      .map(({ start, end, topic, why }) => ({ start, end, topic, why: [...why] })),
    claims: claims.filter(here).map(({ rests: _, ...claim }) => claim),
    studies: studies.filter(here),
  };
}
