import type { ClaimEvidence } from '../claims/evidence/types.ts';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { copiedClaim } from './copiedClaim.ts';
import { useT } from './i18n.ts';
import type { CardActions } from './types.ts';

interface Props {
  evidence: ClaimEvidence;
  version: string;
  actions: CardActions;
}

/** What the reader can do with a claim: always in sight, so that off is one press away. */
export function CardActionRow({ evidence, version, actions }: Props) {
  const t = useT();
  const { id } = evidence.claim;
  return (
    <div class="cn-card-foot">
      <CopyButton
        look="quiet"
        label={t('card.actions.copy')}
        short={t('card.actions.copyShort')}
        text={() => `${copiedClaim(evidence, t)}\n\n${t('card.actions.dataset', [version])}`}
        copy={actions.copy}
      />
      <Button
        look="quiet"
        label={t('card.actions.library')}
        onPress={() => actions.openLibrary(id)}
      >
        {t('card.actions.libraryShort')}
      </Button>
      <span class="cn-off">
        <span class="cn-small" aria-hidden="true">
          {t('card.actions.off')}
        </span>
        <Button
          look="quiet"
          label={t('card.actions.offClaim')}
          onPress={() => actions.turnOffClaim(id)}
        >
          {t('card.actions.offClaimShort')}
        </Button>
        <Button look="quiet" label={t('card.actions.offSite')} onPress={actions.turnOffSite}>
          {t('card.actions.offSiteShort')}
        </Button>
      </span>
    </div>
  );
}
