import { useState } from 'preact/hooks';
import { useT } from './i18n.ts';

/** Characters that fit on two lines of the card at its usual width. */
const fits = 80;

/**
 * A text that shows two lines at first, and all of it on demand. Screen readers and find-in-page
 * have the whole text from the start.
 */
export function Clamp({ text }: { text: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (text.length <= fits) return <>{text}</>;
  return (
    <>
      <span class={open ? undefined : 'cn-clamp'}>{text}</span>{' '}
      <button
        type="button"
        class="cn-inline-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'card.less' : 'card.more')}
      </button>
    </>
  );
}
