import type { Browser } from 'wxt/browser';
import { decide } from '../shared/decide.ts';
import { pausesOf, siteInFront, tabState } from '../shared/session.ts';
import { siteSwitch, withSite } from '../shared/siteRule.ts';
import { changeSettings, settings } from '../shared/store.ts';
import { showStanding } from './standing.ts';

/**
 * Turns Claimnote off for the site in front; `toggle` also turns it on where it is off by a rule.
 *
 * It does only what its name says, and only where the reader sees it done. Off on all sites or
 * paused, a rule would change nothing now and something later, so none is written. Then, and where it
 * is off already or cannot run, the popup says how things stand, with the switches to change that. The
 * popup also opens in a tab older than our script in it, which cannot show that the rule holds.
 */
export async function turnSite(
  tab: number,
  { url, incognito }: Pick<Browser.tabs.Tab, 'url' | 'incognito'>,
  way: 'off' | 'toggle',
): Promise<void> {
  const state = await tabState(tab);
  const site = siteInFront(state, url);
  const isPrivate = state?.incognito ?? incognito;
  const { on, reason } = decide(site, await settings(isPrivate), await pausesOf(tab), Date.now());
  const rests = reason === 'off-everywhere' || reason.startsWith('paused');
  if (site === null || rests || (way === 'off' && !on)) return showStanding(tab);
  await changeSettings((now) => {
    const next = way === 'toggle' && !siteSwitch(site, now);
    return { sites: withSite(site, next, now) };
  }, isPrivate);
  if (state === null) await showStanding(tab);
}
