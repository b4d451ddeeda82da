import { recogniser } from '../../claims/recognise/index.ts';
import { claimAnchor, studyAnchor } from '../../components/library/anchors.ts';
import { forgetLater } from './reading.ts';

/** Longer selections are read up to here, in UTF-16 code units, as in a page. */
const longest = 8000;

/**
 * Reads words where no page does it: Claimnote is off there, or cannot run.
 *
 * @returns where in the library they are answered: by the claim they make, the study they name, or an
 *   overview of their topic; null where nothing in them is known
 */
export function anchorFor(words: string): string | null {
  const text = words.slice(0, longest).replace(/\s+/g, ' ');
  const reading = recogniser.read({ text, kind: 'text' }, {});
  forgetLater();
  if (reading === null) return null;
  const senses = recogniser.page();
  senses.add(reading);
  const { claims, studies, mentions } = senses.settle(reading, true);
  const claim = claims[0]?.claim;
  if (claim !== undefined) return claimAnchor(claim);
  const study = studies.find((one) => one.study !== null)?.study;
  if (study != null) return studyAnchor(study);
  const topic = mentions[0]?.topic;
  return topic === undefined ? null : claimAnchor(`${topic}-overview`);
}
