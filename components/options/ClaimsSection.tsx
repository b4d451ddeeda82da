import { useT } from '../i18n.ts';
import { Switch } from '../Switch.tsx';
import type { ClaimChoice } from './types.ts';

interface Props {
  claims: readonly ClaimChoice[];
  off: readonly string[];
  set(claim: string, on: boolean): void;
}

/** Every claim with a switch: a claim that is off is not marked on any page. */
export function ClaimsSection({ claims, off, set }: Props) {
  const t = useT();
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{t('options.claims.heading')}</h2>
      <p>{t('options.claims.hint')}</p>
      <div class="claim-switches">
        {claims.map(({ id, title, statement }) => (
          <Switch
            key={id}
            on={!off.includes(id)}
            onChange={(on) => set(id, on)}
            hint={t('library.pagesSay', [statement])}
          >
            {title}
          </Switch>
        ))}
      </div>
    </section>
  );
}
