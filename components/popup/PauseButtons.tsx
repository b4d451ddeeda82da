import { Button } from '../Button.tsx';
import { type MessageKey, useT } from '../i18n.ts';
import type { Pause } from './types.ts';

const choices: [Pause, MessageKey][] = [
  ['page', 'popup.pause.page'],
  ['tab', 'popup.pause.tab'],
  ['quarter', 'popup.pause.quarter'],
];

/** Three toggle buttons; pressing the one that is down ends the pause, so focus stays where it is. */
export function PauseButtons(props: {
  pauses: readonly Pause[];
  choose(pause: Pause, on: boolean): void;
}) {
  const t = useT();
  return (
    <fieldset class="pauses">
      <legend>{t('popup.pause.legend')}</legend>
      {choices.map(([pause, label]) => {
        const runs = props.pauses.includes(pause);
        return (
          <Button key={pause} pressed={runs} onPress={() => props.choose(pause, !runs)}>
            {t(label)}
          </Button>
        );
      })}
      {props.pauses.length > 0 && <p class="cn-small">{t('popup.pause.resume')}</p>}
    </fieldset>
  );
}
