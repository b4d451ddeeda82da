import type { ClaimEvidence } from '../claims/evidence/types.ts';
import { Checked } from './Checked.tsx';
import { CorrectionReport } from './CorrectionReport.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Facts } from './Facts.tsx';
import { FdaRow } from './FdaRow.tsx';
import { useT } from './i18n.ts';
import { PageSays } from './PageSays.tsx';
import { Parts } from './Parts.tsx';
import { Pictures } from './Pictures.tsx';
import { Statements } from './Statements.tsx';
import { Studies } from './Studies.tsx';
import type { CardActions, FoundClaim } from './types.ts';
import { WhyMarked } from './WhyMarked.tsx';

interface Props {
  found: FoundClaim;
  evidence: ClaimEvidence;
  version: string;
  today: string;
  actions: Pick<CardActions, 'copy'>;
  /** Id of the answer's heading, which names the card. */
  headingId: string;
}

/** Everything about one claim, from the answer down. */
export function CardBody({ found, evidence, version, today, actions, headingId }: Props) {
  const t = useT();
  const { claim, sources, harms, harmSources } = evidence;
  const known = new Map(
    [...sources.map(({ source }) => source), ...harmSources].map((source) => [source.id, source]),
  );
  return (
    <>
      <h2 id={headingId} class="cn-answer">
        {claim.answer.text}
      </h2>
      <p class="cn-reason">{claim.reason.text}</p>
      <Facts claim={claim} />
      <FdaRow evidence={evidence} sources={known} />
      <Parts parts={claim.parts} />
      <PageSays found={found} claim={claim} />
      <Pictures claim={claim} sources={sources} />
      <Studies sources={sources} named={found.named} />
      <Statements heading={t('card.harms')} statements={harms} sources={known} />
      <Statements heading={t('card.unknowns')} statements={claim.unknowns} sources={known} />
      <Statements
        heading={t('card.misread')}
        statements={claim.misread}
        sources={known}
        atFirst={2}
      />
      <section class="cn-section">
        <Checked claim={claim} today={today} />
        <p class="cn-small">{t('card.ratings')}</p>
        <Disclosure summary={t('card.certaintyWhy')}>
          <p>{claim.certaintyReason.text}</p>
        </Disclosure>
        <WhyMarked found={found} />
        <CorrectionReport claim={claim.id} version={version} copy={actions.copy} />
      </section>
      <p class="cn-clinician">{t('card.clinician')}</p>
    </>
  );
}
