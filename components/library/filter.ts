import type { ClaimEvidence, ShownSource } from '../../claims/evidence/types.ts';
import type { Certainty } from '../../claims/schema.ts';
import type { Direction } from '../../claims/verdict.ts';

/** What the library shows; an empty text means any. */
export interface Filter {
  words: string;
  topic: string;
  direction: Direction | '';
  certainty: Certainty | '';
}

export const noFilter: Filter = { words: '', topic: '', direction: '', certainty: '' };

/** Lower case without accents, so that "Kocer" finds "Koçer". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Whether every word stands somewhere in the texts; words may be parts of words. */
function holds(words: string, texts: readonly (string | undefined)[]): boolean {
  const all = plain(texts.join('\n'));
  return plain(words)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

const hasPart = (evidence: ClaimEvidence, filter: Filter): boolean =>
  evidence.claim.parts.some(
    ({ direction, certainty }) =>
      (filter.direction === '' || direction === filter.direction) &&
      (filter.certainty === '' || certainty === filter.certainty),
  );

/** Whether the library shows a claim; a claim with parts also fits by the rating of a part. */
export function claimFits(evidence: ClaimEvidence, filter: Filter): boolean {
  const { claim } = evidence;
  if (filter.topic !== '' && !claim.topics.includes(filter.topic)) return false;
  const rated =
    (filter.direction === '' || claim.direction === filter.direction) &&
    (filter.certainty === '' || claim.certainty === filter.certainty);
  if (!rated && !hasPart(evidence, filter)) return false;
  return holds(filter.words, [
    claim.title,
    claim.statement,
    claim.question,
    claim.answer.text,
    claim.reason.text,
    claim.strongest.text,
    ...claim.parts.map(({ part }) => part),
  ]);
}

/** Whether the library shows a study: it has the words, and belongs to a claim that is rated so. */
export function studyFits(
  source: ShownSource,
  usedIn: readonly ClaimEvidence[],
  filter: Filter,
): boolean {
  const rating: Filter = { ...filter, words: '' };
  const anyRating = rating.topic === '' && rating.direction === '' && rating.certainty === '';
  if (!anyRating && !usedIn.some((evidence) => claimFits(evidence, rating))) return false;
  const authors = (source.author ?? []).map((one) => ('family' in one ? one.family : one.literal));
  return holds(filter.words, [
    source.title,
    source['container-title'],
    source.publisher,
    String(source.issued?.['date-parts'][0][0] ?? ''),
    source.DOI,
    source.PMID,
    source.custom.design,
    source.custom.finding,
    ...authors,
  ]);
}
