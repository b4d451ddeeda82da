import type { ClaimPart } from '../claims/schema.ts';
import { CertaintyMeter } from './CertaintyMeter.tsx';
import { useT } from './i18n.ts';

/** The parts of a claim that are rated by themselves, each with its own answer. Nothing where there are none. */
export function Parts({ parts }: { parts: readonly ClaimPart[] }) {
  const t = useT();
  if (parts.length === 0) return null;
  return (
    <section class="cn-section">
      <h3>{t('card.facts.parts')}</h3>
      <ul class="cn-parts">
        {parts.map(({ part, direction, certainty, answer }) => (
          <li key={part}>
            <p class="cn-part-name">
              <strong>{part}</strong>
            </p>
            <p class="cn-part-rating">
              <span>{t(`terms.direction.${direction}`)}</span>
              <span class="cn-part-certainty">
                <span>{t('card.facts.certainty')}</span> <CertaintyMeter certainty={certainty} />
              </span>
            </p>
            <p>{answer.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
