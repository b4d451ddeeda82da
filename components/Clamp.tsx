import { useState } from 'preact/hooks';
import { useT } from './i18n.ts';

/** UTF-16 code units that, with the button, fit on two lines of the card at its usual width. */
const fits = 50;
/** A text that is not much longer stands whole: a button would take as much room. */
const slack = 20;

/** The first words of a text, cut at a blank. */
function beginning(text: string): string {
  const blank = text.lastIndexOf(' ', fits);
  return blank > 0 ? text.slice(0, blank) : text.slice(0, fits);
}

/**
 * A text that shows its beginning at first, and all of it on demand. Screen readers, find-in-page
 * and print have the whole text from the start.
 */
export function Clamp({ text }: { text: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (text.length <= fits + slack) return <>{text}</>;
  const shown = open ? text : beginning(text);
  return (
    <>
      {shown}
      {open ? null : <span class="cn-hidden cn-rest">{text.slice(shown.length)}</span>}
      <span class="cn-no-print">
        {open ? ' ' : '… '}
        <button
          type="button"
          class="cn-inline-button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'card.less' : 'card.more')}
        </button>
      </span>
    </>
  );
}
