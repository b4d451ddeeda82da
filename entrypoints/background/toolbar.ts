import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type Decision, decide } from '../shared/decide.ts';
import { knownTabs, pausesKey, pausesOf, reportsOf, tabState } from '../shared/session.ts';
import { overlayKey, settings, settingsKey } from '../shared/store.ts';

const sizes = [16, 32] as const;
const icon = (on: boolean) =>
  Object.fromEntries(sizes.map((size) => [size, `/icon/${on ? '' : 'off-'}${size}.png`]));

function title({ on, reason }: Decision, claims: number): string {
  if (!on) return reason.startsWith('paused') ? i18n.t('toolbar.paused') : i18n.t('toolbar.off');
  return claims > 0 ? i18n.t('toolbar.claims', claims) : i18n.t('toolbar.on');
}

/** What bears on every tab. */
const general: ReadonlySet<string> = new Set([settingsKey, overlayKey, pausesKey]);

/** What the badge can hold without being cut. */
const badge = (claims: number) => (claims === 0 ? '' : claims > 99 ? '99+' : String(claims));

/**
 * Shows one tab's state: icon grey when off, badge with the number of claims recognised, title in
 * words. Where no page script has asked, the manifest's grey icon and its title stay.
 */
export async function showTab(tab: number): Promise<void> {
  const state = await tabState(tab);
  if (state === null) return;
  const decision = decide(
    state.site,
    await settings(state.incognito),
    await pausesOf(tab),
    Date.now(),
  );
  const reports = decision.on ? await reportsOf(tab) : [];
  const claims = reports.reduce((sum, { counts }) => sum + counts.claims, 0);
  await Promise.all([
    browser.action.setIcon({ tabId: tab, path: icon(decision.on) }),
    browser.action.setBadgeText({ tabId: tab, text: badge(claims) }),
    browser.action.setTitle({ tabId: tab, title: title(decision, claims) }),
  ]);
}

/** Keeps icon, badge and title of every tab right as settings, pauses and reports change. */
export function showState(): void {
  void browser.action.setBadgeBackgroundColor({ color: '#3b4a6b' });
  const show = (tabs: Iterable<number>) => {
    // A tab can close in between: then there is nothing to show.
    for (const tab of tabs) void showTab(tab).catch(() => undefined);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    const keys = Object.keys(changes);
    const ofTabs = keys.flatMap((key) => /^(?:report|tab):(\d+)/.exec(key)?.[1] ?? []);
    if (keys.some((key) => general.has(key))) void knownTabs().then(show);
    else if (area === 'session') show(new Set(ofTabs.map(Number)));
  });
}
