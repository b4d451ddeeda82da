import { Icon } from '../Icon.tsx';
import { useT } from '../i18n.ts';

/** The page's own words as a button that shows them on the page. */
export function JumpButton({ words, onPress }: { words: string; onPress(): void }) {
  const t = useT();
  return (
    <button type="button" class="jump" onClick={onPress}>
      <q>{words}</q>
      <span class="jump-hint">
        {t('popup.jump')}
        <Icon name="next" />
      </span>
    </button>
  );
}
