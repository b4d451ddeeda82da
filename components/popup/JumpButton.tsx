import { Icon } from '../Icon.tsx';
import { useT } from '../i18n.ts';

/** The page's own words as a button that shows them on the page. */
export function JumpButton({ words, onPress }: { words: string; onPress(): void }) {
  const t = useT();
  return (
    <button type="button" class="jump" title={t('popup.jump')} onClick={onPress}>
      <q>{words}</q>
      <Icon name="next" />
    </button>
  );
}
