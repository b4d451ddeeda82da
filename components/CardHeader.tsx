import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useT } from './i18n.ts';
import type { CardActions } from './types.ts';

interface Props {
  /** The claim's short name; empty while it is on its way. */
  title: string;
  pinned: boolean;
  actions: Pick<CardActions, 'close' | 'pin'>;
}

/** Names the claim that the card answers; pin and close. */
export function CardHeader({ title, pinned, actions }: Props) {
  const t = useT();
  return (
    <div class="cn-card-head">
      <p class="cn-card-title">{title}</p>
      {actions.pin === undefined ? null : (
        <Button
          look="quiet"
          label={t('card.pin')}
          pressed={pinned}
          onPress={() => actions.pin?.(!pinned)}
        >
          <Icon name="pin" filled={pinned} />
        </Button>
      )}
      <Button look="quiet" label={t('card.close')} onPress={actions.close}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
