import { decide, noPauses } from './decide.ts';
import type { Settings } from './settings.ts';
import type { Site } from './site.ts';

type Rules = Pick<Settings, 'mode' | 'sites'>;

/** What the switch of a site shows: the decision without pauses, as if the switch for everywhere were on. */
export const siteSwitch = (site: Site, { mode, sites }: Rules): boolean =>
  decide(site, { everywhere: true, mode, sites }, noPauses, 0).on;

/**
 * The site list after the reader turned a site on or off. A rule of its own is kept only where the
 * site would otherwise go the other way, so that turning off and on again leaves no trace.
 */
export function withSite(site: Site, on: boolean, { mode, sites }: Rules): Settings['sites'] {
  const { [site]: _, ...others } = sites;
  if (siteSwitch(site, { mode, sites: others }) === on) return others;
  return { ...others, [site]: on ? 'on' : 'off' };
}
