import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import { CertaintyMeter } from '../CertaintyMeter.tsx';
import { Checked } from '../Checked.tsx';
import { Direction } from '../Direction.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { useT } from '../i18n.ts';
import { claimAnchor } from './anchors.ts';
import { ClaimDetails } from './ClaimDetails.tsx';
import { ExportBox } from './ExportBox.tsx';
import { claimFormats } from './formats.ts';
import type { LibraryActions } from './types.ts';

interface Props {
  evidence: ClaimEvidence;
  /** Titles of claims by id. */
  titles: ReadonlyMap<string, string>;
  today: string;
  actions: LibraryActions;
}

/** One claim: what pages say, the answer and its ratings at once, all the rest on demand. */
export function ClaimEntry({ evidence, titles, today, actions }: Props) {
  const t = useT();
  const { claim } = evidence;
  const anchor = claimAnchor(claim.id);
  return (
    <article id={anchor} class="entry" tabIndex={-1} aria-labelledby={`${anchor}-title`}>
      <h3 id={`${anchor}-title`}>
        {claim.title}{' '}
        <a class="permalink" href={`#${anchor}`} aria-label={t('library.linkTo', [claim.title])}>
          #
        </a>
      </h3>
      {claim.kind === 'claim' && <p class="cn-small">{t('library.pagesSay', [claim.statement])}</p>}
      <p class="entry-answer">{claim.answer.text}</p>
      <div class="ratings">
        <div>
          <Direction claim={claim} />
        </div>
        <span class="certainty">
          {t('library.certainty')}: <CertaintyMeter certainty={claim.certainty} />
        </span>
      </div>
      <Checked claim={claim} today={today} />
      <Disclosure summary={t('library.fullEvidence')}>
        <ClaimDetails evidence={evidence} titles={titles} />
      </Disclosure>
      <ExportBox
        summary={t('library.exportClaim')}
        formats={() => claimFormats(evidence, actions.exports, t)}
        copy={actions.copy}
      />
    </article>
  );
}
