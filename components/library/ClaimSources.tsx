import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import { useT } from '../i18n.ts';
import { sourceName } from '../sourceName.ts';
import { studyAnchor } from './anchors.ts';

/** What each source says about the claim, with a link to its own entry. */
export function ClaimSources({ sources }: Pick<ClaimEvidence, 'sources'>) {
  const t = useT();
  return (
    <section class="cn-section">
      <h4>{t('card.studies.heading')}</h4>
      <ul>
        {sources.map(({ source, bearing, says }) => (
          <li key={source.id}>
            <a class="cn-link" href={`#${studyAnchor(source.id)}`}>
              {sourceName(source)}
            </a>
            {`, ${source.custom.design}. `}
            <strong>{t(`terms.bearing.${bearing}`)}.</strong> {says}
          </li>
        ))}
      </ul>
    </section>
  );
}
