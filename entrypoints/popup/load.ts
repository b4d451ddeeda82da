import type { PopupView } from '../../components/popup/types.ts';
import { pausesOf, reportsOf } from '../shared/session.ts';
import { settings } from '../shared/store.ts';
import { findingsOf } from './findings.ts';
import { standingOf } from './standing.ts';
import { answers, type Tab, troubleIn } from './tab.ts';

/**
 * All that the popup shows of a tab.
 *
 * @param ask whether the page is asked if it still is there, also where something of it is on record
 */
export async function load(tab: Tab, ask: boolean): Promise<PopupView> {
  const now = await settings(tab.incognito);
  const standing = standingOf(tab.site, now, await pausesOf(tab.id), tab.incognito, Date.now());
  if (standing === null) return { standing, trouble: await troubleIn(tab), findings: null };
  if (!standing.on) return { standing, trouble: null, findings: null };
  const reports = await reportsOf(tab.id);
  if (ask || reports.length === 0) {
    if (!(await answers(tab.id)) && !tab.loading)
      return { standing, trouble: await troubleIn(tab), findings: null };
  }
  const findings = findingsOf(reports, reports.length === 0, now.claimsOff);
  return { standing, trouble: null, findings };
}
