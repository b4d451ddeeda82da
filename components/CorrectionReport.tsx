import { useContext, useState } from 'preact/hooks';
import { CopyButton } from './CopyButton.tsx';
import { Disclosure } from './Disclosure.tsx';
import { useT } from './i18n.ts';
import { Overheard } from './overheard.ts';

interface Props {
  claim: string;
  version: string;
  copy(text: string): void | Promise<void>;
}

/** A report that the reader can send where they like: claim, dataset, their words; nothing about the page. */
export function CorrectionReport({ claim, version, copy }: Props) {
  const t = useT();
  const overheard = useContext(Overheard);
  const [words, setWords] = useState('');
  const report = () =>
    [
      t('card.report.title'),
      t('card.report.claim', [claim]),
      t('card.report.version', [version]),
      t('card.report.words', [words.trim() || (overheard ? '' : t('card.report.empty'))]).trim(),
    ].join('\n');
  return (
    <Disclosure summary={t('card.report.heading')}>
      <p class="cn-small">{t(overheard ? 'card.report.overheard' : 'card.report.hint')}</p>
      {overheard ? null : (
        <label class="cn-field">
          <span>{t('card.report.label')}</span>
          <textarea
            rows={3}
            maxLength={2000}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
      )}
      <CopyButton label={t('card.report.copy')} text={report} copy={copy} />
    </Disclosure>
  );
}
