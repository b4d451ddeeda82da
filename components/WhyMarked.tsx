import type { Why } from '../claims/recognise/types.ts';
import { Disclosure } from './Disclosure.tsx';
import { type Translate, useT } from './i18n.ts';
import type { FoundClaim } from './types.ts';
import { whyWords } from './whyWords.ts';

/** What was decided, in words: for stance and fit the outcome itself. */
function decisionOf(why: Why['decision'], found: FoundClaim, t: Translate): string {
  if (why === 'stance' && found.stance !== undefined) return t(`card.why.stance.${found.stance}`);
  if (why === 'fit' && found.fit !== undefined) return t(`card.why.fit.${found.fit}`);
  return t(`card.why.decision.${why}`);
}

/** A plain statement, fairly worded, is what a sentence is unless words in it say otherwise: none led to it. */
const isUsual = (why: Why['decision'], { stance, fit }: FoundClaim): boolean =>
  (why === 'stance' && stance === 'asserts') || (why === 'fit' && fit === 'fair');

/** The decisions and the words of the page that led to a mark. */
export function WhyMarked({ found }: { found: FoundClaim }) {
  const t = useT();
  const reasons = found.why ?? [];
  // Stance and fit are told even where nobody asked the recogniser for its reasons.
  const told = new Set(reasons.map(({ decision }) => decision));
  const bare = (['stance', 'fit'] as const).filter(
    (decision) => found[decision] !== undefined && !told.has(decision),
  );
  return (
    <Disclosure summary={t('card.why.heading')}>
      {reasons.length + bare.length === 0 ? <p>{t('card.why.none')}</p> : null}
      <ul class="cn-why">
        {reasons.map((why, index) => {
          const leading = whyWords(why);
          const words = isUsual(why.decision, found) ? [] : [...new Set(why.words)];
          return (
            <li key={`${index} ${why.rule}`}>
              {decisionOf(why.decision, found, t)}
              {leading === null || words.length === 0 ? '' : ` ${t(leading)}`}
              {words.map((word) => (
                <span key={word}>
                  {' '}
                  <q>{word}</q>
                </span>
              ))}
            </li>
          );
        })}
        {bare.map((decision) => (
          <li key={decision}>{decisionOf(decision, found, t)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
