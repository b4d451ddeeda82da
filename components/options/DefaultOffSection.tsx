import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { useT } from '../i18n.ts';
import { defaultOffWhy } from '../popup/because.ts';
import { siteName } from '../siteName.ts';
import { SearchField } from './SearchField.tsx';
import { siteFits } from './siteSearch.ts';
import type { DefaultOff } from './types.ts';

interface Props {
  list: readonly DefaultOff[];
  turnOn(site: string): void;
}

/** Sites that are off from the start, each with its reason; the reader's own rule wins over it. */
export function DefaultOffSection({ list, turnOn }: Props) {
  const t = useT();
  const [search, setSearch] = useState('');
  const rows = list.map((one) => ({ ...one, because: defaultOffWhy(one.why, t) }));
  const shown = rows.filter(({ site, because }) => siteFits(search, site, `${site} ${because}`));
  return (
    <section aria-labelledby="default-off">
      <h2 id="default-off">{t('options.defaultOff.heading')}</h2>
      <p>{t('options.defaultOff.hint')}</p>
      <Disclosure summary={t('options.defaultOff.show', list.length)}>
        <SearchField label={t('options.defaultOff.search')} value={search} onInput={setSearch} />
        {shown.length === 0 && <p class="cn-small">{t('options.defaultOff.noHit')}</p>}
        <ul class="sites">
          {shown.map(({ site, because, rule }) => (
            <li key={site}>
              <span class="site">
                {site}
                <small>
                  {rule === null
                    ? t('options.defaultOff.because', [because])
                    : t(rule.on ? 'options.defaultOff.ruleOn' : 'options.defaultOff.ruleOff', [
                        siteName(rule.site, t),
                      ])}
                </small>
              </span>
              {rule?.on !== true && (
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
