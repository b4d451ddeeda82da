import { Button } from '../Button.tsx';
import { useT } from '../i18n.ts';
import type { Shortcut } from './types.ts';

interface Props {
  /** None where the browser knows no shortcuts. */
  shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for shortcuts; null where the reader must go there by hand. */
  change: (() => void) | null;
}

/** The keys as they are now, and where the browser lets the reader change them. */
export function ShortcutsSection({ shortcuts, change }: Props) {
  const t = useT();
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('options.keys.heading')}</h2>
      {shortcuts.length === 0 ? (
        <p>{t('options.keys.nowhere')}</p>
      ) : (
        <>
          <p>{t('options.keys.hint')}</p>
          <dl class="keys">
            {shortcuts.map(({ name, description, keys }) => (
              <div key={name}>
                <dt>{description}</dt>
                <dd>{keys === '' ? t('options.keys.none') : <kbd>{keys}</kbd>}</dd>
              </div>
            ))}
          </dl>
          {change === null ? (
            <p>{t('options.keys.byHand')}</p>
          ) : (
            <Button onPress={change}>{t('options.keys.change')}</Button>
          )}
        </>
      )}
    </section>
  );
}
