import { useT } from '../i18n.ts';
import { Switch } from '../Switch.tsx';
import { Choices } from './Choices.tsx';
import type { Change, Options } from './types.ts';

/** The switch for everywhere and the mode. */
export function WhereSection({ options, change }: { options: Options; change: Change }) {
  const t = useT();
  return (
    <section aria-labelledby="where">
      <h2 id="where">{t('options.where.heading')}</h2>
      <Switch
        on={options.everywhere}
        onChange={(everywhere) => change({ everywhere })}
        hint={t('options.where.everywhereHint')}
      >
        {t('options.where.everywhere')}
      </Switch>
      <Choices
        legend={t('options.where.mode')}
        name="mode"
        chosen={options.mode}
        onChange={(mode) => change({ mode })}
        choices={[
          {
            value: 'everywhere',
            label: t('options.where.all'),
            hint: t('options.where.allHint'),
          },
          {
            value: 'chosen',
            label: t('options.where.chosen'),
            hint: t('options.where.chosenHint'),
          },
        ]}
      />
    </section>
  );
}
