import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useT } from './i18n.ts';

interface Props {
  /** Counted from 0. */
  at: number;
  of: number;
  onMove(to: number): void;
}

/** Steps through the claims of one sentence. Nothing where there is only one. */
export function Switcher({ at, of, onMove }: Props) {
  const t = useT();
  if (of < 2) return null;
  return (
    <div class="cn-switcher">
      <Button
        look="quiet"
        label={t('card.previous')}
        resting={at === 0}
        onPress={() => onMove(at - 1)}
      >
        <Icon name="previous" />
      </Button>
      <span role="status">{t('card.several', [String(at + 1), String(of)])}</span>
      <Button
        look="quiet"
        label={t('card.next')}
        resting={at === of - 1}
        onPress={() => onMove(at + 1)}
      >
        <Icon name="next" />
      </Button>
    </div>
  );
}
