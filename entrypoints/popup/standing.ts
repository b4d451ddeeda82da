import type { Pause, Standing } from '../../components/popup/types.ts';
import { type Decision, decide, defaultOffReason, type Pauses } from '../shared/decide.ts';
import type { Settings } from '../shared/settings.ts';
import type { Site } from '../shared/site.ts';
import { siteSwitch } from '../shared/siteRule.ts';

function running({ page, tab, until }: Pauses, now: number): Pause[] {
  const all: [Pause, boolean][] = [
    ['page', page],
    ['tab', tab],
    ['quarter', until !== null && now < until],
  ];
  return all.filter(([, runs]) => runs).map(([pause]) => pause);
}

const because = ({ reason, rule }: Decision) =>
  reason === 'default-off' && rule !== undefined ? defaultOffReason(rule) : null;

/** Whether Claimnote is on for a site, as the popup shows it; null where it can never run. */
export function standingOf(
  site: Site | null,
  settings: Settings,
  pauses: Pauses,
  incognito: boolean,
  now: number,
): Standing | null {
  const decision = decide(site, settings, pauses, now);
  if (site === null || decision.reason === 'cannot-run') return null;
  return {
    site,
    on: decision.on,
    reason: decision.reason,
    rule: decision.rule,
    because: because(decision),
    siteOn: siteSwitch(site, settings),
    everywhere: settings.everywhere,
    pauses: running(pauses, now),
    until: pauses.until,
    incognito,
  };
}
