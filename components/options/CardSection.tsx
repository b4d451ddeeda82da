import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Example } from '../Example.tsx';
import { useT } from '../i18n.ts';
import { Choices } from './Choices.tsx';
import { Slider } from './Slider.tsx';
import type { Change, Options } from './types.ts';

interface Props {
  options: Options;
  change: Change;
  /** A card in a text size, per cent; with `close` it can be put away. */
  card(textSize: number, close?: () => void): ComponentChildren;
}

/** How a card opens and what it looks like, each with something to try it on. */
export function CardSection({ options, change, card }: Props) {
  const t = useT();
  const [moving, setMoving] = useState<number | null>(null);
  const seconds = (delay: number) => {
    const value = delay / 1000;
    return t('options.card.seconds', value === 1 ? 1 : 2, [
      value.toLocaleString(t('terms.locale')),
    ]);
  };
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
          words={seconds}
          onChange={(delay) => change({ delay })}
        />
      )}
      <Example
        caption={t(options.open === 'hover' ? 'options.preview.hover' : 'options.preview.click')}
        before={t('options.preview.tryBefore')}
        sentence={t('options.preview.claim')}
        rest={options.open === 'hover' ? options.delay : null}
        card={(close) => card(options.textSize, close)}
      />
      <Slider
        label={t('options.card.textSize')}
        hint={t('options.card.textSizeHint')}
        value={options.textSize}
        low={80}
        high={200}
        step={10}
        words={(size) => t('options.card.percent', [String(size)])}
        onMove={setMoving}
        onChange={(textSize) => {
          setMoving(null);
          change({ textSize });
        }}
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
        <div inert>{card(moving ?? options.textSize)}</div>
      </figure>
    </section>
  );
}
