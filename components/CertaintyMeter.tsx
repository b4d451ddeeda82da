import type { Certainty } from '../claims/schema.ts';
import { useT } from './i18n.ts';
import { certaintyStep, certaintyWord } from './terms.ts';

const steps = [1, 2, 3, 4] as const;

/** Four steps with the word beside them, in the same ink for every verdict. */
export function CertaintyMeter({ certainty }: { certainty: Certainty }) {
  const t = useT();
  const reached = certaintyStep[certainty];
  return (
    <span class="cn-meter">
      <svg viewBox="0 0 50 14" aria-hidden="true" focusable="false">
        {steps.map((step) => (
          <rect
            key={step}
            x={(step - 1) * 13 + 0.75}
            y="1.75"
            width="9.5"
            height="10.5"
            rx="1.5"
            fill={step <= reached ? 'currentColor' : 'none'}
          />
        ))}
      </svg>
      <span>{t(certaintyWord[certainty])}</span>
    </span>
  );
}
