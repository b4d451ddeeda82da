import { useState } from 'preact/hooks';
import { useT } from './i18n.ts';

interface Props {
  text: string;
  /** What the text is about: several buttons of one card say "Show all". */
  about: string;
  /** UTF-16 code units that are shown at first. */
  atFirst?: number;
  /** A text that is this much longer stands whole: a button would take as much room. */
  slack?: number;
  /** Whole sentences at first, one at least: for texts whose half would say something else. */
  bySentence?: boolean;
}

/** The first words of a text, cut at a blank. */
function words(text: string, most: number): string {
  const blank = text.lastIndexOf(' ', most);
  return blank > 0 ? text.slice(0, blank) : text.slice(0, most);
}

/** The first sentences of a text that fit together; the first one whatever its length. */
function sentences(text: string, most: number): string {
  const ends = [...text.matchAll(/[.!?](?=\s)/g)].map(({ index }) => index + 1);
  return text.slice(0, ends.findLast((end) => end <= most) ?? ends[0] ?? text.length);
}

/**
 * A text that shows its beginning at first, and all of it on demand. Screen readers, find-in-page
 * and print have the whole text from the start.
 */
export function Clamp({ text, about, atFirst = 50, slack = 20, bySentence = false }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const beginning =
    text.length <= atFirst + slack ? text : (bySentence ? sentences : words)(text, atFirst);
  if (beginning === text) return <>{text}</>;
  const shown = open ? text : beginning;
  return (
    <>
      {shown}
      {open ? null : <span class="cn-hidden cn-rest">{text.slice(shown.length)}</span>}
      <span class="cn-no-print">
        {open || bySentence ? ' ' : '… '}
        <button
          type="button"
          class="cn-inline-button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'card.less' : 'card.more')}
          <span class="cn-hidden">{` (${about})`}</span>
        </button>
      </span>
    </>
  );
}
