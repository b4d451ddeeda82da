import { useT } from '../i18n.ts';
import { CannotRead } from './CannotRead.tsx';
import { FindingsView } from './FindingsView.tsx';
import { StateLine } from './StateLine.tsx';
import { Switches } from './Switches.tsx';
import type { PopupActions, PopupView } from './types.ts';

interface Props {
  view: PopupView;
  actions: PopupActions;
}

/** The toolbar popup: is it on here and why, the switches, what was found. */
export function Popup({ view: { standing, trouble, findings }, actions }: Props) {
  const t = useT();
  return (
    <main class="popup">
      {standing === null ? (
        <div class="state" data-state="off">
          <h1>{t('popup.cannotRun')}</h1>
        </div>
      ) : (
        <StateLine standing={standing} blocked={trouble !== null} />
      )}
      {trouble !== null && (
        <CannotRead trouble={trouble} reload={actions.reload} askAccess={actions.askAccess} />
      )}
      {standing !== null && (
        <Switches standing={standing} canPause={trouble === null} actions={actions} />
      )}
      {findings !== null && <FindingsView findings={findings} goTo={actions.goTo} />}
      <nav aria-label={t('popup.more')}>
        <a class="cn-link" href="evidence.html" target="_blank" rel="noreferrer">
          {t('popup.library')}
        </a>
        <a class="cn-link" href="options.html" target="_blank" rel="noreferrer">
          {t('popup.options')}
        </a>
        <a class="cn-link" href="reads.html" target="_blank" rel="noreferrer">
          {t('popup.reads')}
        </a>
      </nav>
    </main>
  );
}
