import type { SiteActions } from '../../components/options/types.ts';
import type { Settings } from '../shared/settings.ts';
import { siteFromInput } from '../shared/site.ts';
import { changeSettings } from '../shared/store.ts';
import { readSitesFile, sitesFile } from './sitesFile.ts';

/**
 * What the options page does to the reader's site list.
 *
 * @param now the settings as they are shown
 * @param incognito whether the page stands in a private window
 */
export function siteActions(now: () => Settings, incognito: boolean): SiteActions {
  const merge = (more: Settings['sites']): Promise<void> =>
    changeSettings(({ sites }) => ({ sites: { ...sites, ...more } }), incognito);
  return {
    async add(typed, rule) {
      const site = typed.trim() === '' ? null : siteFromInput(typed);
      if (site === null) return { kind: 'not-a-site', typed };
      await merge({ [site]: rule });
      return { kind: 'added', site };
    },
    set: (site, rule) => merge({ [site]: rule }),
    async remove(site) {
      await changeSettings(({ sites: { [site]: _, ...sites } }) => ({ sites }), incognito);
      return { kind: 'removed', site };
    },
    async importFile(text) {
      const read = readSitesFile(text);
      if ('problems' in read) return { kind: 'bad-file', problems: read.problems };
      const counts = { added: 0, changed: 0 };
      await changeSettings(({ sites }) => {
        for (const [site, rule] of Object.entries(read.sites)) {
          if (!Object.hasOwn(sites, site)) counts.added++;
          else if (sites[site] !== rule) counts.changed++;
        }
        return { sites: { ...sites, ...read.sites } };
      }, incognito);
      return { kind: 'imported', ...counts };
    },
    exportFile: () => sitesFile(now().sites),
  };
}
