import type { Why } from '../claims/recognise/types.ts';
import { Disclosure } from './Disclosure.tsx';
import { type MessageKey, useT } from './i18n.ts';

/** The rules and the page's words that led to a mark. */
export function WhyMarked({ why }: { why: readonly Why[] }) {
  const t = useT();
  // Rules are named by the recogniser; message names know no hyphen. A rule without wording of its
  // own is shown by its name.
  const wording = (rule: string): string => {
    const key = `why.${rule.replaceAll('-', '_')}`;
    const found: string = t(key as MessageKey);
    return found === '' || found === key ? t('card.why.other', [rule]) : found;
  };
  return (
    <Disclosure summary={t('card.why.heading')}>
      {why.length === 0 ? <p>{t('card.why.none')}</p> : null}
      <ol class="cn-why">
        {why.map(({ decision, rule, words }, index) => (
          <li key={index}>
            <span class="cn-small">{t(`card.why.decision.${decision}`)}</span>
            <br />
            {wording(rule)}
            {words.map((word, at) => (
              <span key={at}>
                {' '}
                <q>{word}</q>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
