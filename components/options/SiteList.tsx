import { Button } from '../Button.tsx';
import { useT } from '../i18n.ts';
import { siteName } from '../siteName.ts';
import type { SiteActions } from './types.ts';

interface Props {
  sites: readonly [site: string, rule: 'on' | 'off'][];
  set: SiteActions['set'];
  remove(site: string): void;
}

/** The reader's own rules, each to be switched or removed. */
export function SiteList({ sites, set, remove }: Props) {
  const t = useT();
  return (
    <ul class="sites">
      {sites.map(([site, rule]) => {
        const name = siteName(site, t);
        return (
          <li key={site}>
            <span class="site">{name}</span>
            <select
              value={rule}
              aria-label={t('options.sites.ruleFor', [name])}
              onChange={(event) => set(site, event.currentTarget.value === 'on' ? 'on' : 'off')}
            >
              <option value="on">{t('options.sites.on')}</option>
              <option value="off">{t('options.sites.off')}</option>
            </select>
            <Button onPress={() => remove(site)}>
              {t('options.sites.remove')}
              <span class="cn-hidden"> {name}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
