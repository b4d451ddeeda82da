import type { ClaimEvidence, ShownSource } from '../../claims/evidence/types.ts';
import type { Translate } from '../i18n.ts';
import type { Format } from './ExportBox.tsx';
import type { Exports } from './types.ts';

/** The formats of studies. @param name of the file, without its ending */
export function studyFormats(
  sources: readonly ShownSource[],
  name: string,
  exports: Exports,
): Format[] {
  return [
    {
      id: 'ris',
      name: 'RIS',
      file: `${name}.ris`,
      type: 'application/x-research-info-systems',
      text: () => exports.studies(sources, 'ris'),
    },
    {
      id: 'bibtex',
      name: 'BibTeX',
      file: `${name}.bib`,
      type: 'application/x-bibtex',
      text: () => exports.studies(sources, 'bibtex'),
    },
    {
      id: 'csl',
      name: 'CSL-JSON',
      file: `${name}.json`,
      type: 'application/vnd.citationstyles.csl+json',
      text: () => exports.studies(sources, 'csl'),
    },
  ];
}

/** The formats of a claim, and those of its sources. */
export function claimFormats(evidence: ClaimEvidence, exports: Exports, t: Translate): Format[] {
  const { id } = evidence.claim;
  const sources = evidence.sources.map(({ source }) => source);
  return [
    {
      id: 'paragraph',
      name: t('library.paragraph'),
      file: `claimnote-${id}.txt`,
      type: 'text/plain',
      text: () => exports.paragraph(evidence),
    },
    {
      id: 'claimreview',
      name: 'ClaimReview (JSON-LD)',
      file: `claimnote-${id}.jsonld`,
      type: 'application/ld+json',
      text: () => exports.claimReview(evidence),
    },
    ...studyFormats(sources, `claimnote-${id}-sources`, exports).map((format) => ({
      ...format,
      name: t('library.sourcesAs', [format.name]),
    })),
  ];
}
