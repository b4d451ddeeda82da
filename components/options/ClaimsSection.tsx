import { useT } from '../i18n.ts';
import { Marked } from '../Marked.tsx';
import { Switch } from '../Switch.tsx';
import type { ClaimChoice, Options } from './types.ts';

interface Props {
  claims: readonly ClaimChoice[];
  off: readonly string[];
  markStyle: Options['markStyle'];
  set(claim: string, on: boolean): void;
}

/** Every claim with a switch, and how pages put it, marked as they would be: a claim that is off is not marked on any page. */
export function ClaimsSection({ claims, off, markStyle, set }: Props) {
  const t = useT();
  const look = markStyle === 'background' ? 'tint-2' : 'line-2';
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
            hint={
              <>
                {t('options.claims.says')}{' '}
                <Marked look={off.includes(id) ? null : look}>{statement}</Marked>
              </>
            }
          >
            {title}
          </Switch>
        ))}
      </div>
    </section>
  );
}
