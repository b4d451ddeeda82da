import type { ShownSource } from '../claims/evidence/types.ts';
import type { Bearing } from '../claims/schema.ts';
import { day } from './dates.ts';
import { useT } from './i18n.ts';
import { useParticipants } from './participants.ts';
import { StudyLinks } from './StudyLinks.tsx';
import { sourceName } from './sourceName.ts';
import { integritySentence } from './terms.ts';

interface Props {
  source: ShownSource;
  /** How it bears on the claim and what it says about it; missing where a study stands alone. */
  bearing?: Bearing;
  says?: string;
  /** Leaves out the notes that a card has no room for. */
  brief?: boolean;
  /** The page names this study. */
  named?: boolean;
}

/** One study or official source: kind, people, finding, main limit, link, integrity with its date. */
export function StudyItem({ source, bearing, says, brief = false, named = false }: Props) {
  const t = useT();
  const { custom } = source;
  const people = useParticipants(custom.participants);
  const kind = [custom.design, people].filter((part) => part !== '').join('; ');
  const { status, asOf, note } = custom.integrity;
  // A notice of a problem is always told in full.
  const noteShown = !brief || (status !== 'none' && status !== 'unchecked') ? note : undefined;
  const retracted = status === 'retracted';
  return (
    <article class={`cn-study${retracted ? ' cn-study-retracted' : ''}`}>
      <p class="cn-study-name">
        <strong>{sourceName(source)}</strong>
        <span>{kind}</span>
      </p>
      <p class="cn-study-title">{source.title}</p>
      {named ? <p class="cn-named">{t('card.studies.named')}</p> : null}
      <p>
        {bearing === undefined ? null : <strong>{`${t(`terms.bearing.${bearing}`)}. `}</strong>}
        {says ?? custom.finding}
      </p>
      <p class="cn-small">{`${t('card.studies.limit')}: ${custom.limit}`}</p>
      <p class={retracted ? 'cn-small cn-alert' : 'cn-small'}>
        {t(integritySentence[status], [day(asOf, t('terms.locale'))])}
        {noteShown === undefined ? '' : ` ${noteShown}`}
      </p>
      <StudyLinks source={source} />
    </article>
  );
}
