import type { Claim } from '../claims/schema.ts';
import { verdict } from '../claims/verdict.ts';
import { useT } from './i18n.ts';
import type { FoundClaim } from './types.ts';

interface Props {
  found: FoundClaim;
  claim: Pick<Claim, 'direction' | 'polar' | 'strongest'>;
}

/**
 * How the page's sentence stands to the evidence: one quiet line, and where the two differ also
 * the page's words beside the strongest wording that the evidence supports. Of a sentence with words
 * that the page does not show it says only that. Nothing for a sentence that asks and for an overview.
 */
export function PageSays({ found, claim }: Props) {
  const t = useT();
  if (found.unseen)
    return (
      <section class="cn-section cn-says">
        <p>{t('card.says.unseen')}</p>
      </section>
    );
  if (found.stance === undefined || found.fit === undefined) return null;
  const outcome = verdict(claim.direction, found.stance, found.fit, claim.polar);
  if (outcome === null) return null;
  const differs = found.fit !== 'fair' || outcome === 'beyond' || outcome === 'against';
  return (
    <section class="cn-section cn-says">
      <p>{t(`card.says.${outcome}`)}</p>
      {differs ? (
        <dl>
          {found.words === undefined ? null : (
            <div>
              <dt>{t('card.says.page')}</dt>
              <dd>
                <q>{found.words}</q>
              </dd>
            </div>
          )}
          <div>
            <dt>{t('card.says.supports')}</dt>
            <dd>{claim.strongest.text}</dd>
          </div>
        </dl>
      ) : null}
    </section>
  );
}
