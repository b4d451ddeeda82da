import type { PopupView } from '../../components/popup/types.ts';
import { pausesOf, reportsOf } from '../shared/session.ts';
import { settings } from '../shared/store.ts';
import { findingsOf } from './findings.ts';
import { standingOf } from './standing.ts';
import { answers, type Tab, troubleIn } from './tab.ts';

/**
 * All that the popup shows of a tab.
 *
 * @param first at first the page is asked whether it still is there; later only where nothing is on record
 */
export async function load(tab: Tab, first: boolean): Promise<PopupView> {
  const standing = standingOf(
    tab.site,
    await settings(tab.incognito),
    await pausesOf(tab.id),
    tab.incognito,
    Date.now(),
  );
  if (standing === null) return { standing, trouble: await troubleIn(tab), findings: null };
  if (!standing.on) return { standing, trouble: null, findings: null };
  const reports = await reportsOf(tab.id);
  if (first || reports.length === 0) {
    if (!(await answers(tab.id)) && !tab.loading)
      return { standing, trouble: await troubleIn(tab), findings: null };
  }
  return { standing, trouble: null, findings: findingsOf(reports, reports.length === 0) };
}
