import { decide, noPauses } from './decide.ts';
import type { Settings } from './settings.ts';
import { coveringRule, type Site } from './site.ts';

type Rules = Pick<Settings, 'mode' | 'sites'>;

/** What the switch of a site shows: the decision without pauses, as if the switch for everywhere were on. */
export const siteSwitch = (site: Site, { mode, sites }: Rules): boolean =>
  decide(site, { everywhere: true, mode, sites }, noPauses, 0).on;

/** The reader's own rule that decides about a site, its own or that of a parent domain; null where none does. */
export function ownRule(site: Site, sites: Settings['sites']): { site: Site; on: boolean } | null {
  const rule = coveringRule(site, new Map(Object.entries(sites)));
  return rule === null ? null : { site: rule, on: sites[rule] === 'on' };
}

/**
 * The site list after the reader turned a site on or off. A rule of its own is kept only where the
 * site would otherwise go the other way, so that turning off and on again leaves no trace. What is
 * turned off where only chosen sites are read stays off when every site is.
 */
export function withSite(site: Site, on: boolean, { mode, sites }: Rules): Settings['sites'] {
  const { [site]: _, ...others } = sites;
  // Every site that is read where the reader chooses is read everywhere, too.
  const widest = on ? mode : 'everywhere';
  if (siteSwitch(site, { mode: widest, sites: others }) === on) return others;
  return { ...others, [site]: on ? 'on' : 'off' };
}
