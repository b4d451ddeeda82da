import { evidenceFor, sourceFor } from '../../claims/evidence/evidence.ts';
import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import { type Made, sentences, tally, unsaid } from '../../components/popup/profile.ts';
import type { Findings, NamedStudy } from '../../components/popup/types.ts';
import type { FoundItem } from '../shared/messages.ts';
import type { KeptReport } from '../shared/session.ts';
import { today } from '../shared/today.ts';

type Item = FoundItem & { frame: number };

const made = (items: Item[]): Made[] =>
  items.flatMap(({ kind, id, stance, fit, frame, key, words }) =>
    kind === 'claim' && id !== null && stance !== undefined && fit !== undefined
      ? [{ frame, key, claim: id, stance, fit, words }]
      : [],
  );

function studies(items: Item[]): NamedStudy[] {
  const named = items.filter(({ kind }) => kind === 'study');
  // A study that is named again is listed once.
  const first = named.filter(
    ({ id }, at) => id === null || named.findIndex((other) => other.id === id) === at,
  );
  return first.map(({ frame, key, words, id }) => ({
    frame,
    key,
    words,
    source: id === null ? null : sourceFor(id),
  }));
}

function known(ids: string[]): Record<string, ClaimEvidence> {
  const day = today();
  const found = ids.map((id) => [id, evidenceFor(id, day)] as const);
  return Object.fromEntries(
    found.filter((pair): pair is [string, ClaimEvidence] => pair[1] !== null),
  );
}

/** A full account has no end; a popup has. */
const mostUnsaid = 4;

/**
 * What the frames of a tab reported, put together for the popup.
 *
 * @param waiting whether a frame is still to report
 * @param claimsOff claims that the reader turned off: no frame reports them, and nobody misses them
 */
export function findingsOf(
  reports: KeptReport[],
  waiting: boolean,
  claimsOff: readonly string[],
): Findings {
  const items = reports.flatMap(({ frame, items }) => items.map((item) => ({ ...item, frame })));
  const kinds = reports.flatMap(({ kinds }) => kinds);
  const claims = made(items);
  const said = [
    ...claims.map(({ claim }) => claim),
    ...kinds.flatMap(({ claims }) => claims.map(([claim]) => claim)),
  ];
  const evidence = known([...new Set(said)]);
  return {
    reading: waiting || reports.some(({ done }) => !done),
    total: reports.reduce((sum, { counts }) => sum + counts.sentences, 0),
    tally: tally(kinds, evidence),
    sentences: sentences(claims, evidence),
    studies: studies(items),
    mentions: reports.reduce((sum, { counts }) => sum + counts.mentions, 0),
    unsaid: Object.values(known(unsaid(kinds, evidence).filter((id) => !claimsOff.includes(id))))
      .filter(({ claim }) => claim.kind === 'claim')
      .slice(0, mostUnsaid),
  };
}
