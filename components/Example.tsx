import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Marked } from './Marked.tsx';

interface Props {
  caption: string;
  before: string;
  sentence: string;
  after?: string;
  /** Milliseconds that the pointer rests before the card opens; null: only a click or a key opens it. */
  rest: number | null;
  /** The real card; `close` puts it away. */
  card(close: () => void): ComponentChildren;
}

/** A sample sentence with a mark: a rest of the pointer, a click or a key opens the real card below it. */
export function Example({ caption, before, sentence, after = '', rest, card }: Props) {
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
      <figcaption>{caption}</figcaption>
      <p>
        {before}{' '}
        <button
          ref={mark}
          type="button"
          class="example-mark"
          aria-expanded={open}
          onPointerMove={() => {
            clearTimeout(timer.current);
            if (rest !== null) timer.current = setTimeout(() => setOpen(true), rest);
          }}
          onPointerLeave={() => clearTimeout(timer.current)}
          onClick={() => {
            clearTimeout(timer.current);
            setOpen(!open);
          }}
        >
          <Marked look="line-2">{sentence}</Marked>
        </button>{' '}
        {after}
      </p>
      {open && card(close)}
    </figure>
  );
}
