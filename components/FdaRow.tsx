import type { ClaimEvidence, ShownSource } from '../claims/evidence/types.ts';
import { Cites } from './Cites.tsx';
import { Clamp } from './Clamp.tsx';
import { differs } from './Direction.tsx';
import { Disclosure } from './Disclosure.tsx';
import { day } from './dates.ts';
import { useT } from './i18n.ts';
import { fdaPhrase, fdaProductPhrase } from './terms.ts';

interface Props {
  evidence: Pick<ClaimEvidence, 'claim' | 'fda'>;
  sources: ReadonlyMap<string, ShownSource>;
}

/** Three lines of the card at its usual width, four where that is all: the first screen holds them. */
const shownAtFirst = { atFirst: 115, slack: 45 };

/** A line, where the facts above it take a line for each part of the claim. */
const shownBelowParts = { atFirst: 40, slack: 0 };

/** The FDA line: begins with the use, one status a product, and says what a legal status is not. */
export function FdaRow({ evidence: { claim, fda }, sources }: Props) {
  const t = useT();
  const locale = t('terms.locale');
  return (
    <section class="cn-section cn-fda">
      <h3>
        {t('card.fda.short')}
        <span class="cn-hidden"> {t('card.fda.status')}</span>
      </h3>
      <p class="cn-fda-text">
        <Clamp
          text={claim.fda.text.text}
          about={t('card.fda.short')}
          {...(differs(claim) ? shownBelowParts : shownAtFirst)}
          bySentence
        />
      </p>
      <p class="cn-small">
        {t('card.fda.statusFor', [claim.fda.use, t(fdaPhrase(fda.status))])} {t('card.fda.legal')}{' '}
        {t('card.fda.asOf', [day(fda.asOf, locale)])}{' '}
        <Cites ids={claim.fda.text.sources} sources={sources} atFirst={1} />
      </p>
      {fda.rows.length === 0 ? null : (
        <Disclosure summary={t('card.fda.products', fda.rows.length)}>
          <ul class="cn-products">
            {fda.rows.map(({ product, status }) => (
              <li key={product.id}>
                <strong>{product.name}</strong>
                <br />
                {t(fdaProductPhrase(status))}
                <br />
                {t('card.fda.formRoute', [product.form, product.route])}{' '}
                <Cites ids={product.sources} sources={sources} atFirst={2} />{' '}
                <span class="cn-small">{t('card.fda.asOf', [day(product.asOf, locale)])}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
