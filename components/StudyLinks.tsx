import type { ShownSource } from '../claims/evidence/types.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { useT } from './i18n.ts';

type Linked = Pick<ShownSource, 'DOI' | 'PMID' | 'URL' | 'custom'>;

/** The ways to a source: DOI and PubMed where it has them, else its official page. */
export function StudyLinks({ source }: { source: Linked }) {
  const t = useT();
  const { DOI, PMID, URL } = source;
  return (
    <p class="cn-links">
      {DOI === undefined ? null : (
        <ExternalLink href={`https://doi.org/${encodeURI(DOI)}`}>
          {t('card.studies.doi', [DOI])}
        </ExternalLink>
      )}
      {PMID === undefined ? null : (
        <ExternalLink href={`https://pubmed.ncbi.nlm.nih.gov/${PMID}/`}>
          {t('card.studies.pubmed', [PMID])}
        </ExternalLink>
      )}
      {DOI === undefined && PMID === undefined ? (
        <ExternalLink href={URL}>{t('card.studies.official')}</ExternalLink>
      ) : null}
      {source.custom.linkNote === undefined ? null : (
        <span class="cn-small">{source.custom.linkNote}</span>
      )}
    </p>
  );
}
