import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownSource } from '../claims/evidence/types.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { useT } from './i18n.ts';
import { sourceLink, sourceName } from './sourceName.ts';

interface Props {
  ids: readonly string[];
  sources: ReadonlyMap<string, ShownSource>;
  /** How many are shown at first; the others on demand, and in print. All unless told. */
  atFirst?: number;
}

/** The sources of one sentence by short name, in brackets. Sources that are not at hand are left out. */
export function Cites({ ids, sources, atFirst = ids.length }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const all = useRef<HTMLSpanElement>(null);
  // The button goes, and the focus with it: it moves on to what the button brought.
  useLayoutEffect(() => {
    if (open) all.current?.querySelectorAll('a')[atFirst]?.focus({ preventScroll: true });
  }, [open, atFirst]);
  const known = ids.flatMap((id) => sources.get(id) ?? []);
  if (known.length === 0) return null;
  // One more takes no more room than the button for it.
  const whole = known.length <= atFirst + 1;
  const link = (source: ShownSource) => (
    <ExternalLink href={sourceLink(source)} title={source.title}>
      {sourceName(source)}
    </ExternalLink>
  );
  // Many names in a row read as a wall.
  if (open)
    return (
      <span ref={all} class="cn-cites cn-cites-open">
        {known.map((source) => (
          <span key={source.id}>{link(source)}</span>
        ))}
      </span>
    );
  const list = (some: readonly ShownSource[], first: boolean) =>
    some.map((source, index) => (
      <span key={source.id}>
        {first && index === 0 ? '' : '; '}
        {link(source)}
      </span>
    ));
  return (
    <span ref={all} class="cn-cites">
      {'('}
      {list(whole ? known : known.slice(0, atFirst), true)}
      {whole ? null : (
        <>
          <span class="cn-print-only">{list(known.slice(atFirst), false)}</span>
          <span class="cn-no-print">
            {'; '}
            <button type="button" class="cn-inline-button" onClick={() => setOpen(true)}>
              {t('card.studies.more', known.length - atFirst)}
            </button>
          </span>
        </>
      )}
      {')'}
    </span>
  );
}
