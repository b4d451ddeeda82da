import { useState } from 'preact/hooks';
import { useT } from '../i18n.ts';
import { FoundList } from './FoundList.tsx';
import { NamedStudies } from './NamedStudies.tsx';
import { Profile } from './Profile.tsx';
import type { Findings, Landing, PopupActions } from './types.ts';
import { Unsaid } from './Unsaid.tsx';

interface Props {
  findings: Findings;
  goTo: PopupActions['goTo'];
}

/** What was found on the page, what it leaves out, and what was not checked. */
export function FindingsView({ findings, goTo }: Props) {
  const t = useT();
  const [landing, setLanding] = useState<Landing>('shown');
  const { total, tally, sentences, studies, mentions, unsaid, reading } = findings;
  const go = (frame: number, key: number) => {
    void goTo(frame, key).then(setLanding);
  };
  const nothing = total + studies.length + mentions === 0;
  const unlisted = total - sentences.length;
  return (
    <section class="findings" aria-label={t('popup.findings')}>
      {reading && <p>{t('popup.reading')}</p>}
      <p role="status" class="notice">
        {landing === 'gone' && t('popup.gone')}
        {landing === 'hidden' && t('popup.hidden')}
      </p>
      {nothing && !reading && <p>{t('popup.nothing')}</p>}
      {total > 0 && <Profile total={total} tally={tally} />}
      {!(nothing && reading) && <p class="coverage">{t('popup.coverage', total)}</p>}
      {total > 0 && (
        <>
          <FoundList sentences={sentences} goTo={go} />
          {unlisted > 0 && <p>{t('popup.unlisted', unlisted)}</p>}
        </>
      )}
      <NamedStudies studies={studies} goTo={go} />
      {mentions > 0 && <p>{t('popup.mentions', mentions)}</p>}
      {!reading && <Unsaid claims={unsaid} />}
      {!nothing && <p class="coverage">{t('card.clinician')}</p>}
    </section>
  );
}
