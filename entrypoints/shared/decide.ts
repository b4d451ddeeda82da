import defaultOff from './default-off.json';
import type { Settings } from './settings.ts';
import { coveringRule, type Site } from './site.ts';

/** Pauses that bear on one tab. They live in `storage.session`; pages get theirs by message. */
export interface Pauses {
  /** Everything rests until this time (milliseconds since the epoch), or null. */
  until: number | null;
  tab: boolean;
  page: boolean;
}

export const noPauses: Pauses = { until: null, tab: false, page: false };

export type Reason =
  | 'cannot-run'
  | 'off-everywhere'
  | 'paused-page'
  | 'paused-tab'
  | 'paused-until'
  | 'site-on'
  | 'site-off'
  | 'not-chosen'
  | 'default-off'
  | 'on';

export interface Decision {
  on: boolean;
  reason: Reason;
  /** The rule that decided, for `site-on`, `site-off` and `default-off`: the site itself or a parent domain. */
  rule?: Site;
}

const offByDefault = new Map(defaultOff.map(({ site, why }) => [site, why]));

/** @returns the reason on record for a site on the default-off list, or null. */
export const defaultOffReason = (rule: Site): string | null => offByDefault.get(rule) ?? null;

/**
 * Whether Claimnote is on, and why. The first that applies decides: cannot run here, off
 * everywhere, a pause, the reader's own rule (the longest host wins), the mode, the default-off list.
 *
 * @param site site of the top page, by `siteOf`; frames follow their top page
 * @param now milliseconds since the epoch
 */
export function decide(
  site: Site | null,
  rules: Pick<Settings, 'everywhere' | 'mode' | 'sites'>,
  pauses: Pauses,
  now: number,
): Decision {
  if (site === null) return { on: false, reason: 'cannot-run' };
  if (!rules.everywhere) return { on: false, reason: 'off-everywhere' };
  if (pauses.page) return { on: false, reason: 'paused-page' };
  if (pauses.tab) return { on: false, reason: 'paused-tab' };
  if (pauses.until !== null && now < pauses.until) return { on: false, reason: 'paused-until' };

  const own = coveringRule(site, new Map(Object.entries(rules.sites)));
  if (own !== null) {
    const on = rules.sites[own] === 'on';
    return { on, reason: on ? 'site-on' : 'site-off', rule: own };
  }
  if (rules.mode === 'chosen') return { on: false, reason: 'not-chosen' };
  const preset = coveringRule(site, offByDefault);
  if (preset !== null) return { on: false, reason: 'default-off', rule: preset };
  return { on: true, reason: 'on' };
}
