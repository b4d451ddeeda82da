import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useT } from './i18n.ts';
import type { CardActions } from './types.ts';

interface Props {
  /** The claim's short name; empty while it is on its way. */
  title: string;
  at: number;
  of: number;
  onMove(to: number): void;
  pinned: boolean;
  actions: Pick<CardActions, 'close' | 'pin'>;
}

/** Names the claim that the card answers; pin and close; the switcher where a sentence makes several claims. */
export function CardHeader({ title, at, of, onMove, pinned, actions }: Props) {
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
      {of < 2 ? null : (
        <div class="cn-switcher">
          <Button
            look="quiet"
            label={t('card.previous')}
            disabled={at === 0}
            onPress={() => onMove(at - 1)}
          >
            <Icon name="previous" />
          </Button>
          <span role="status">{t('card.several', [String(at + 1), String(of)])}</span>
          <Button
            look="quiet"
            label={t('card.next')}
            disabled={at === of - 1}
            onPress={() => onMove(at + 1)}
          >
            <Icon name="next" />
          </Button>
        </div>
      )}
    </div>
  );
}
