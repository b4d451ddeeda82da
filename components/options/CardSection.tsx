import type { ComponentChildren } from 'preact';
import { useT } from '../i18n.ts';
import { Choices } from './Choices.tsx';
import { Slider } from './Slider.tsx';
import type { Change, Options } from './types.ts';

interface Props {
  options: Options;
  change: Change;
  /** A card that wears the chosen theme and text size. */
  preview: ComponentChildren;
}

/** How a card opens and what it looks like. */
export function CardSection({ options, change, preview }: Props) {
  const t = useT();
  const seconds = (options.delay / 1000).toLocaleString(t('terms.locale'));
  return (
    <section aria-labelledby="card">
      <h2 id="card">{t('options.card.heading')}</h2>
      <Choices
        legend={t('options.card.open')}
        name="open"
        chosen={options.open}
        onChange={(open) => change({ open })}
        choices={[
          { value: 'hover', label: t('options.card.hover'), hint: t('options.card.hoverHint') },
          { value: 'click', label: t('options.card.click'), hint: t('options.card.clickHint') },
        ]}
      />
      {options.open === 'hover' && (
        <Slider
          label={t('options.card.delay')}
          hint={t('options.card.delayHint')}
          value={options.delay}
          low={0}
          high={2000}
          step={50}
          shown={t('options.card.seconds', [seconds])}
          onChange={(delay) => change({ delay })}
        />
      )}
      <Slider
        label={t('options.card.textSize')}
        hint={t('options.card.textSizeHint')}
        value={options.textSize}
        low={80}
        high={200}
        step={10}
        shown={t('options.card.percent', [String(options.textSize)])}
        onChange={(textSize) => change({ textSize })}
      />
      <Choices
        legend={t('options.card.theme')}
        name="theme"
        chosen={options.theme}
        onChange={(theme) => change({ theme })}
        choices={[
          { value: 'system', label: t('options.card.system'), hint: t('options.card.systemHint') },
          { value: 'light', label: t('options.card.light') },
          { value: 'dark', label: t('options.card.dark') },
          {
            value: 'contrast',
            label: t('options.card.contrast'),
            hint: t('options.card.contrastHint'),
          },
        ]}
      />
      <figure class="preview">
        <figcaption>{t('options.preview.card')}</figcaption>
        <div inert>{preview}</div>
      </figure>
    </section>
  );
}
