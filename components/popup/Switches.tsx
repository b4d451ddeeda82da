import { useT } from '../i18n.ts';
import { Switch } from '../Switch.tsx';
import { PauseButtons } from './PauseButtons.tsx';
import type { PopupActions, Standing } from './types.ts';

interface Props {
  standing: Standing;
  canPause: boolean;
  actions: PopupActions;
}

/** The switches for this site and for all, and the pauses. Off everywhere, only one switch matters. */
export function Switches({ standing, canPause, actions }: Props) {
  const t = useT();
  const { siteOn, everywhere, pauses } = standing;
  return (
    <>
      <div class="switches">
        {everywhere && (
          <Switch on={siteOn} onChange={actions.setSite}>
            {t('popup.thisSite')}
          </Switch>
        )}
        <Switch on={everywhere} onChange={actions.setEverywhere}>
          {t('popup.everywhere')}
        </Switch>
      </div>
      {canPause && everywhere && (siteOn || pauses.length > 0) && (
        <PauseButtons pauses={pauses} choose={actions.setPause} />
      )}
    </>
  );
}
