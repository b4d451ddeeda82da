import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import type { MessageKey, Translate } from '../i18n.ts';

const names: Record<string, MessageKey> = { b12: 'library.topics.b12', ms: 'library.topics.ms' };

/** The topics of the dataset; one that came with new data and has no name yet shows its id. */
export function topicNames(
  claims: readonly ClaimEvidence[],
  t: Translate,
): { id: string; name: string }[] {
  const ids = new Set(claims.flatMap(({ claim }) => claim.topics));
  return [...ids].sort().map((id) => {
    const name = names[id];
    return { id, name: name === undefined ? id : t(name) };
  });
}
