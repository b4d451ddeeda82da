import { useT } from '../i18n.ts';
import { Switch } from '../Switch.tsx';
import { CannotRead } from './CannotRead.tsx';
import { FindingsView } from './FindingsView.tsx';
import { PauseButtons } from './PauseButtons.tsx';
import { StateLine } from './StateLine.tsx';
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
        <>
          <StateLine standing={standing} />
          <div class="switches">
            {standing.everywhere && (
              <Switch on={standing.siteOn} onChange={actions.setSite}>
                {t('popup.thisSite')}
              </Switch>
            )}
            <Switch on={standing.everywhere} onChange={actions.setEverywhere}>
              {t('popup.everywhere')}
            </Switch>
          </div>
          {standing.everywhere && (standing.siteOn || standing.pause !== null) && (
            <PauseButtons pause={standing.pause} choose={actions.setPause} />
          )}
        </>
      )}
      {trouble !== null && (
        <CannotRead trouble={trouble} reload={actions.reload} askAccess={actions.askAccess} />
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
