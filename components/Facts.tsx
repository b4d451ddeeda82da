import type { Claim } from '../claims/schema.ts';
import { CertaintyMeter } from './CertaintyMeter.tsx';
import { Clamp } from './Clamp.tsx';
import { Direction, differs } from './Direction.tsx';
import { useT } from './i18n.ts';

/**
 * Direction, certainty and size: three facts that are never melted into one grade. Where direction
 * takes a line for each part of the claim, size keeps to one at first.
 */
export function Facts({
  claim,
}: {
  claim: Pick<Claim, 'direction' | 'parts' | 'certainty' | 'size'>;
}) {
  const t = useT();
  return (
    <dl class="cn-facts">
      <div>
        <dt>{t('card.facts.claim')}</dt>
        <dd>
          <Direction claim={claim} />
        </dd>
      </div>
      <div>
        <dt>{t('card.facts.certainty')}</dt>
        <dd>
          <CertaintyMeter certainty={claim.certainty} />
        </dd>
      </div>
      <div>
        <dt>{t('card.facts.size')}</dt>
        <dd>
          {claim.size === null ? (
            t('card.facts.notMeasured')
          ) : (
            <Clamp
              text={claim.size.text}
              about={t('card.facts.size')}
              {...(differs(claim) ? { atFirst: 22, slack: 10 } : {})}
            />
          )}
        </dd>
      </div>
    </dl>
  );
}
