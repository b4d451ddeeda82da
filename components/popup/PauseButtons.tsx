import { Button } from '../Button.tsx';
import { type MessageKey, useT } from '../i18n.ts';
import type { Pause } from './types.ts';

const choices: [Pause, MessageKey][] = [
  ['page', 'popup.pause.page'],
  ['tab', 'popup.pause.tab'],
  ['quarter', 'popup.pause.quarter'],
];

/** Three toggle buttons; pressing the one that is down ends the pause, so focus stays where it is. */
export function PauseButtons(props: { pause: Pause | null; choose(pause: Pause | null): void }) {
  const t = useT();
  return (
    <fieldset class="pauses">
      <legend>{t('popup.pause.legend')}</legend>
      {choices.map(([pause, label]) => (
        <Button
          key={pause}
          pressed={props.pause === pause}
          onPress={() => props.choose(props.pause === pause ? null : pause)}
        >
          {t(label)}
        </Button>
      ))}
      {props.pause !== null && <p class="cn-small">{t('popup.pause.resume')}</p>}
    </fieldset>
  );
}
