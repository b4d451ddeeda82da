import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import type { Statement } from '../../claims/schema.ts';
import { Cites } from '../Cites.tsx';
import { FdaRow } from '../FdaRow.tsx';
import { useT } from '../i18n.ts';
import { Parts } from '../Parts.tsx';
import { Pictures } from '../Pictures.tsx';
import { Statements } from '../Statements.tsx';
import { claimAnchor } from './anchors.ts';
import { ClaimHistory } from './ClaimHistory.tsx';
import { ClaimSources } from './ClaimSources.tsx';

interface Props {
  evidence: ClaimEvidence;
  titles: ReadonlyMap<string, string>;
}

/** Everything on record about one claim, each sentence with its sources. */
export function ClaimDetails({ evidence, titles }: Props) {
  const t = useT();
  const { claim, sources, harms, harmSources } = evidence;
  const known = new Map(
    [...sources.map(({ source }) => source), ...harmSources].map((source) => [source.id, source]),
  );
  const one = (heading: string, statement: Statement) => (
    <section class="cn-section">
      <h4>{heading}</h4>
      <p>
        {statement.text} <Cites ids={statement.sources} sources={known} />
      </p>
    </section>
  );
  return (
    <div class="details">
      {one(t('library.why'), claim.reason)}
      {one(t('card.certaintyWhy'), claim.certaintyReason)}
      {claim.size === null ? (
        <section class="cn-section">
          <h4>{t('card.facts.size')}</h4>
          <p>{t('card.facts.notMeasured')}</p>
        </section>
      ) : (
        one(t('card.facts.size'), claim.size)
      )}
      <Parts parts={claim.parts} />
      <FdaRow evidence={evidence} sources={known} />
      {one(t('library.strongest'), claim.strongest)}
      <Pictures claim={claim} sources={sources} />
      <Statements heading={t('card.harms')} statements={harms} sources={known} />
      <Statements heading={t('card.unknowns')} statements={claim.unknowns} sources={known} />
      <Statements heading={t('card.misread')} statements={claim.misread} sources={known} />
      <ClaimSources sources={sources} />
      {claim.related.length > 0 && (
        <section class="cn-section">
          <h4>{t('library.related')}</h4>
          <ul>
            {claim.related.map((id) => (
              <li key={id}>
                <a class="cn-link" href={`#${claimAnchor(id)}`}>
                  {titles.get(id) ?? id}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ClaimHistory claim={claim} />
    </div>
  );
}
