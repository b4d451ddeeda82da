import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { useT } from '../i18n.ts';
import { defaultOffWhy } from '../popup/because.ts';
import type { DefaultOff, Options } from './types.ts';

interface Props {
  list: readonly DefaultOff[];
  sites: Options['sites'];
  turnOn(site: string): void;
}

/** Sites that are off from the start, each with its reason; the reader's own rule wins over it. */
export function DefaultOffSection({ list, sites, turnOn }: Props) {
  const t = useT();
  return (
    <section aria-labelledby="default-off">
      <h2 id="default-off">{t('options.defaultOff.heading')}</h2>
      <p>{t('options.defaultOff.hint')}</p>
      <Disclosure summary={t('options.defaultOff.show', list.length)}>
        <ul class="sites">
          {list.map(({ site, why }) => (
            <li key={site}>
              <span class="site">
                {site}
                <small>{t('options.defaultOff.because', [defaultOffWhy(why, t)])}</small>
              </span>
              {site in sites ? (
                <span class="cn-small">{t('options.defaultOff.ownRule')}</span>
              ) : (
                <Button onPress={() => turnOn(site)}>
                  {t('options.defaultOff.turnOn')}
                  <span class="cn-hidden"> {site}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
