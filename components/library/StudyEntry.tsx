import type { ClaimEvidence, ShownSource } from '../../claims/evidence/types.ts';
import { useT } from '../i18n.ts';
import { StudyItem } from '../StudyItem.tsx';
import { sourceName } from '../sourceName.ts';
import { claimAnchor, studyAnchor } from './anchors.ts';
import { ExportBox } from './ExportBox.tsx';
import { studyFormats } from './formats.ts';
import { Origins } from './Origins.tsx';
import { Record } from './Record.tsx';
import type { LibraryActions, Origin } from './types.ts';

interface Props {
  source: ShownSource;
  /** Claims that rest on it. */
  usedIn: readonly ClaimEvidence[];
  origin: Origin | undefined;
  actions: LibraryActions;
}

/** One study or official source with its own anchor: what it is, found and lacks, and where it is used. */
export function StudyEntry({ source, usedIn, origin, actions }: Props) {
  const t = useT();
  const anchor = studyAnchor(source.id);
  return (
    <article id={anchor} class="entry" tabIndex={-1} aria-label={sourceName(source)}>
      <a
        class="permalink"
        href={`#${anchor}`}
        aria-label={t('library.linkTo', [sourceName(source)])}
      >
        #
      </a>
      <StudyItem source={source} />
      <Record source={source} />
      {usedIn.length > 0 && (
        <p class="cn-small">
          {t('library.usedIn')}{' '}
          {usedIn.map(({ claim }, at) => (
            <span key={claim.id}>
              {at > 0 ? '; ' : ''}
              <a class="cn-link" href={`#${claimAnchor(claim.id)}`}>
                {claim.title}
              </a>
            </span>
          ))}
        </p>
      )}
      <div class="row">
        <ExportBox
          summary={t('library.exportStudy')}
          formats={() => studyFormats([source], `claimnote-${source.id}`, actions.exports)}
          copy={actions.copy}
        />
        {origin !== undefined && <Origins origin={origin} />}
      </div>
    </article>
  );
}
