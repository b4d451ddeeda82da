import type { Certainty } from '../../claims/schema.ts';
import type { Direction } from '../../claims/verdict.ts';
import { CertaintyMeter } from '../CertaintyMeter.tsx';
import { type MessageKey, useT } from '../i18n.ts';
import { verdictWords } from '../popup/verdictWords.ts';

const directions: Direction[] = ['supported', 'mixed', 'limited', 'unsupported', 'refuted'];
const certainties: [Certainty, MessageKey][] = [
  ['high', 'reads.certainty.high'],
  ['moderate', 'reads.certainty.moderate'],
  ['low', 'reads.certainty.low'],
  ['very low', 'reads.certainty.veryLow'],
];
const verdicts: [keyof typeof verdictWords, MessageKey][] = [
  ['agrees', 'reads.verdict.agrees'],
  ['uncertain', 'reads.verdict.uncertain'],
  ['beyond', 'reads.verdict.beyond'],
  ['against', 'reads.verdict.against'],
  ['short', 'reads.verdict.short'],
  ['asks', 'reads.verdict.asks'],
];

/** How claims are rated, and how a sentence of a page is set against them. */
export function Ratings() {
  const t = useT();
  return (
    <section aria-labelledby="ratings">
      <h2 id="ratings">{t('reads.ratings.heading')}</h2>
      <p>{t('reads.ratings.intro')}</p>
      <h3>{t('library.direction')}</h3>
      <dl class="terms">
        {directions.map((direction) => (
          <div key={direction}>
            <dt>{t(`terms.direction.${direction}`)}</dt>
            <dd>{t(`terms.directionMeans.${direction}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('library.certainty')}</h3>
      <p>{t('reads.ratings.certainty')}</p>
      <dl class="terms">
        {certainties.map(([certainty, means]) => (
          <div key={certainty}>
            <dt>
              <CertaintyMeter certainty={certainty} />
            </dt>
            <dd>{t(means)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('reads.ratings.sentences')}</h3>
      <p>{t('reads.ratings.verdict')}</p>
      <dl class="terms">
        {verdicts.map(([verdict, means]) => (
          <div key={verdict}>
            <dt>{t(verdictWords[verdict])}</dt>
            <dd>{t(means)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
