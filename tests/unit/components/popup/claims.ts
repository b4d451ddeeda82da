import type { ClaimEvidence } from '../../../../claims/evidence/types.ts';
import type { Direction } from '../../../../claims/verdict.ts';

/** Evidence with only what the popup reads; the words are for these tests. */
export const evidence = (
  id: string,
  direction: Direction,
  related: string[] = [],
  polar = true,
): ClaimEvidence =>
  ({
    claim: {
      id,
      direction,
      polar,
      related,
      title: `Title of ${id}`,
      answer: { text: `Answer to ${id}.`, sources: ['s'] },
    },
  }) as unknown as ClaimEvidence;

export const byId = (...list: ClaimEvidence[]): Record<string, ClaimEvidence> =>
  Object.fromEntries(list.map((one) => [one.claim.id, one]));
