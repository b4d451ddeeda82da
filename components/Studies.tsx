import type { ClaimEvidence } from '../claims/evidence/types.ts';
import { Disclosure } from './Disclosure.tsx';
import { useT } from './i18n.ts';
import { StudyItem } from './StudyItem.tsx';

interface Props {
  sources: ClaimEvidence['sources'];
  /** The study that the page names: its id, null for one we do not know, undefined for none. */
  named?: string | null | undefined;
}

const atFirst = 2;

/** The sources of a claim: two at first, all on demand; the one that the page names comes first. */
export function Studies({ sources, named }: Props) {
  const t = useT();
  const ordered = [...sources].sort(
    (a, b) => Number(b.source.id === named) - Number(a.source.id === named),
  );
  const list = (some: ClaimEvidence['sources']) => (
    <ul class="cn-studies">
      {some.map(({ source, bearing, says }) => (
        <li key={source.id}>
          <StudyItem
            source={source}
            bearing={bearing}
            says={says}
            named={source.id === named}
            brief
          />
        </li>
      ))}
    </ul>
  );
  const rest = ordered.slice(atFirst);
  return (
    <section class="cn-section">
      <h3>{t('card.studies.heading')}</h3>
      {named === null ? <p class="cn-named">{t('card.studies.unknown')}</p> : null}
      {list(ordered.slice(0, atFirst))}
      {rest.length === 0 ? null : (
        <Disclosure summary={t('card.studies.more', rest.length)}>{list(rest)}</Disclosure>
      )}
    </section>
  );
}
