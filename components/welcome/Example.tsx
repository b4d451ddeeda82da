import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../i18n.ts';
import { Marked } from '../Marked.tsx';

interface Props {
  /** The real card; `close` puts it away. */
  card(close: () => void): ComponentChildren;
}

/** Milliseconds that the pointer rests before the card opens, as on a page. */
const rest = 350;

/** A sample sentence with a mark: a rest of the pointer, a click or a key opens the real card below it. */
export function Example({ card }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const mark = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const close = () => {
    setOpen(false);
    mark.current?.focus();
  };
  return (
    <figure
      class="example"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close();
      }}
    >
      <figcaption>{t('welcome.example.caption')}</figcaption>
      <p>
        {t('welcome.example.before')}{' '}
        <button
          ref={mark}
          type="button"
          class="example-mark"
          aria-expanded={open}
          onPointerMove={() => {
            clearTimeout(timer.current);
            timer.current = setTimeout(() => setOpen(true), rest);
          }}
          onPointerLeave={() => clearTimeout(timer.current)}
          onClick={() => {
            clearTimeout(timer.current);
            setOpen(!open);
          }}
        >
          <Marked look="line-2">{t('welcome.example.sentence')}</Marked>
        </button>{' '}
        {t('welcome.example.after')}
      </p>
      {open && card(close)}
    </figure>
  );
}
