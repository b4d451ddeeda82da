import { Button } from '../Button.tsx';
import { type MessageKey, useT } from '../i18n.ts';
import type { PopupActions, Trouble } from './types.ts';

const words: Record<Trouble, MessageKey> = {
  'browser-page': 'popup.trouble.browserPage',
  store: 'popup.trouble.store',
  pdf: 'popup.trouble.pdf',
  'local-file': 'popup.trouble.localFile',
  reload: 'popup.trouble.reload',
  'no-access': 'popup.trouble.noAccess',
};

/** Why the page cannot be read, with the way out where there is one. */
export function CannotRead(props: {
  trouble: Trouble;
  reload: PopupActions['reload'];
  askAccess: PopupActions['askAccess'];
}) {
  const t = useT();
  return (
    <section class="trouble" aria-label={t('popup.findings')}>
      <p>{t(words[props.trouble])}</p>
      {props.trouble === 'reload' && (
        <Button look="primary" onPress={props.reload}>
          {t('popup.reload')}
        </Button>
      )}
      {props.trouble === 'no-access' && (
        <Button look="primary" onPress={props.askAccess}>
          {t('popup.askAccess')}
        </Button>
      )}
    </section>
  );
}
