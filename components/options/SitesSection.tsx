import { useState } from 'preact/hooks';
import { useT } from '../i18n.ts';
import { siteName } from '../siteName.ts';
import { AddSite } from './AddSite.tsx';
import { Outcome } from './Outcome.tsx';
import { SearchField } from './SearchField.tsx';
import { SiteList } from './SiteList.tsx';
import { SitesFile } from './SitesFile.tsx';
import { siteFits } from './siteSearch.ts';
import type { Options, SiteActions, SitesOutcome } from './types.ts';

/** The reader's own site rules: search, add, switch, remove, export, import. */
export function SitesSection(props: { sites: Options['sites']; actions: SiteActions }) {
  const t = useT();
  const [search, setSearch] = useState('');
  const [outcome, setOutcome] = useState<SitesOutcome | null>(null);
  /** What the last action said goes at once; what this one says comes when it is kept. */
  const tell = async (coming: Promise<SitesOutcome>): Promise<SitesOutcome> => {
    setOutcome(null);
    const came = await coming;
    setOutcome(came);
    return came;
  };
  const all = Object.entries(props.sites).sort(([a], [b]) => a.localeCompare(b));
  const shown = all.filter(([site]) => siteFits(search, site, siteName(site, t)));
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('options.sites.heading')}</h2>
      <p>{t('options.sites.hint')}</p>
      <AddSite add={props.actions.add} tell={tell} />
      <Outcome outcome={outcome} />
      {all.length === 0 ? (
        <p class="cn-small">{t('options.sites.none')}</p>
      ) : (
        <>
          <SearchField label={t('options.sites.search')} value={search} onInput={setSearch} />
          {shown.length === 0 && <p class="cn-small">{t('options.sites.noHit')}</p>}
          <SiteList
            sites={shown}
            set={props.actions.set}
            remove={(site) => void tell(props.actions.remove(site))}
          />
        </>
      )}
      <SitesFile actions={props.actions} tell={tell} />
    </section>
  );
}
