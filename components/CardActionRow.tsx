import type { ClaimEvidence } from '../claims/evidence/types.ts';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { claimCitation } from './claimCitation.ts';
import { useT } from './i18n.ts';
import type { CardActions } from './types.ts';

interface Props {
  evidence: ClaimEvidence;
  version: string;
  actions: CardActions;
}

/** What the reader can do with a claim. */
export function CardActionRow({ evidence, version, actions }: Props) {
  const t = useT();
  const { id } = evidence.claim;
  return (
    <section class="cn-section cn-actions" aria-label={t('card.actions.heading')}>
      <CopyButton
        label={t('card.actions.copy')}
        text={() => claimCitation(evidence, version, t)}
        copy={actions.copy}
      />
      <Button onPress={() => actions.openLibrary(id)}>{t('card.actions.library')}</Button>
      <Button onPress={() => actions.turnOffClaim(id)}>{t('card.actions.offClaim')}</Button>
      <Button onPress={actions.turnOffSite}>{t('card.actions.offSite')}</Button>
    </section>
  );
}
