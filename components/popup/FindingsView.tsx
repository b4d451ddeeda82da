import { useState } from 'preact/hooks';
import { useT } from '../i18n.ts';
import { FoundList } from './FoundList.tsx';
import { NamedStudies } from './NamedStudies.tsx';
import { Profile } from './Profile.tsx';
import type { Findings, PopupActions } from './types.ts';
import { Unsaid } from './Unsaid.tsx';

interface Props {
  findings: Findings;
  goTo: PopupActions['goTo'];
}

/** What was found on the page, what it leaves out, and what was not checked. */
export function FindingsView({ findings, goTo }: Props) {
  const t = useT();
  const [gone, setGone] = useState(false);
  const { sentences, more, studies, mentions, unsaid, reading } = findings;
  const go = (frame: number, key: number) => {
    void goTo(frame, key).then((there) => setGone(!there));
  };
  const nothing = sentences.length + studies.length + mentions === 0;
  return (
    <section class="findings" aria-label={t('popup.findings')}>
      {reading && <p>{t('popup.reading')}</p>}
      <p role="status" class="notice">
        {gone ? t('popup.gone') : ''}
      </p>
      {nothing && !reading && <p>{t('popup.nothing')}</p>}
      {sentences.length > 0 && <Profile sentences={sentences} />}
      {!nothing && <p class="coverage">{t('popup.coverage', sentences.length)}</p>}
      {sentences.length > 0 && (
        <>
          <FoundList sentences={sentences} goTo={go} />
          {more > 0 && <p>{t('popup.unlisted', more)}</p>}
        </>
      )}
      <NamedStudies studies={studies} goTo={go} />
      {mentions > 0 && <p>{t('popup.mentions', mentions)}</p>}
      <Unsaid claims={unsaid} />
      {!nothing && <p class="coverage">{t('card.clinician')}</p>}
    </section>
  );
}
