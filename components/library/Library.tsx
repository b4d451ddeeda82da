import { useState } from 'preact/hooks';
import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import { Contents } from '../Contents.tsx';
import { day } from '../dates.ts';
import { useT } from '../i18n.ts';
import { PageLinks } from '../PageLinks.tsx';
import { anchorIn } from './anchors.ts';
import { ClaimEntry } from './ClaimEntry.tsx';
import { ExportBox } from './ExportBox.tsx';
import { Filters } from './Filters.tsx';
import { claimFits, type Filter, noFilter, studyFits } from './filter.ts';
import { studyFormats } from './formats.ts';
import { MsDrugs } from './MsDrugs.tsx';
import { Products } from './Products.tsx';
import { Still } from './Still.tsx';
import { StudyEntry } from './StudyEntry.tsx';
import { SupplementLabels } from './SupplementLabels.tsx';
import { topicNames } from './topicNames.ts';
import type { LibraryActions, LibraryData } from './types.ts';
import { useAnchor } from './useAnchor.ts';
import { useOpenForPrint } from './useOpenForPrint.ts';

const parts = [
  ['claims', 'library.claims'],
  ['studies', 'library.studies'],
  ['fda', 'library.fda.heading'],
  ['labels', 'library.labels.heading'],
  ['ms-drugs', 'library.drugs.heading'],
] as const;

/** Which claims rest on a source, by source id. */
function uses(claims: readonly ClaimEvidence[]): Map<string, ClaimEvidence[]> {
  const users = new Map<string, ClaimEvidence[]>();
  for (const evidence of claims)
    for (const { source } of evidence.sources)
      users.set(source.id, [...(users.get(source.id) ?? []), evidence]);
  return users;
}

interface Props {
  data: LibraryData;
  actions: LibraryActions;
  /** The reader had words looked up in which nothing is known, and sees what there is. */
  nothingKnown?: boolean;
}

/** All claims and studies: to search, to filter, to print, to link to, to export. */
export function Library({ data, actions, nothingKnown = false }: Props) {
  const t = useT();
  const [filter, setFilter] = useState<Filter>(noFilter);
  const { claims, sources, approvals } = data;
  const usedIn = uses(claims);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const titles = new Map(claims.map(({ claim }) => [claim.id, claim.title]));
  const shownClaims = new Set(claims.filter((evidence) => claimFits(evidence, filter)));
  const shownSources = new Set(
    sources.filter((source) => studyFits(source, usedIn.get(source.id) ?? [], filter)),
  );
  useAnchor(
    (hash) => anchorIn(hash, new Set(titles.keys()), new Set(byId.keys())),
    () => setFilter(noFilter),
  );
  useOpenForPrint();
  return (
    <main class="page library">
      <h1>{t('library.title')}</h1>
      {nothingKnown && (
        <p role="status">
          <strong>{t('page.nothingKnown')}</strong>
        </p>
      )}
      <p>{t('library.intro', [day(data.version, t('terms.locale'))])}</p>
      <p class="cn-clinician">{t('card.clinician')}</p>
      <Contents parts={parts} />
      <Filters filter={filter} topics={topicNames(claims, t)} change={setFilter} />
      <p role="status" class="cn-small">
        {t('library.shown', [
          String(shownClaims.size),
          String(claims.length),
          String(shownSources.size),
          String(sources.length),
        ])}
      </p>
      <section aria-labelledby="claims">
        <h2 id="claims">{t('library.claims')}</h2>
        {claims.map((evidence) => (
          <Still key={evidence.claim.id} hidden={!shownClaims.has(evidence)}>
            {() => (
              <ClaimEntry
                evidence={evidence}
                titles={titles}
                today={data.today}
                actions={actions}
              />
            )}
          </Still>
        ))}
      </section>
      <section aria-labelledby="studies">
        <h2 id="studies">{t('library.studies')}</h2>
        <ExportBox
          summary={t('library.exportShown', shownSources.size)}
          formats={() => studyFormats([...shownSources], 'claimnote-sources', actions.exports)}
          copy={actions.copy}
        />
        {sources.map((source) => (
          <Still key={source.id} hidden={!shownSources.has(source)}>
            {() => (
              <StudyEntry
                source={source}
                usedIn={usedIn.get(source.id) ?? []}
                origin={data.origins.get(source.id)}
                actions={actions}
              />
            )}
          </Still>
        ))}
      </section>
      {approvals !== undefined && (
        <Still>
          {() => (
            <>
              <Products approvals={approvals} sources={byId} />
              <SupplementLabels labels={approvals.supplementLabels} sources={byId} />
              <MsDrugs drugs={approvals.msDrugs} sources={byId} />
            </>
          )}
        </Still>
      )}
      <PageLinks here="evidence.html" />
    </main>
  );
}
