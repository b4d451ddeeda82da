import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type Decision, decide } from '../shared/decide.ts';
import { knownTabs, pausesKey, pausesOf, statementsIn, tabState } from '../shared/session.ts';
import { overlayKey, settings, settingsKey } from '../shared/store.ts';
import { Seldom } from './seldom.ts';

const sizes = [16, 32] as const;
const icon = (on: boolean) =>
  Object.fromEntries(sizes.map((size) => [size, `/icon/${on ? '' : 'off-'}${size}.png`]));

function title({ on, reason }: Decision, statements: number): string {
  if (!on) return reason.startsWith('paused') ? i18n.t('toolbar.paused') : i18n.t('toolbar.off');
  return statements > 0 ? i18n.t('toolbar.claims', statements) : i18n.t('toolbar.on');
}

/** What bears on every tab. */
const general: ReadonlySet<string> = new Set([settingsKey, overlayKey, pausesKey]);

/** What the badge can hold without being cut. */
const badge = (count: number) => (count === 0 ? '' : count > 99 ? '99+' : String(count));

/**
 * Shows one tab's state: icon grey when off, badge with the number of statements that the popup
 * counts, title in words. Where no page script has asked, the manifest's grey icon and its title stay.
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
  const statements = decision.on ? await statementsIn(tab) : 0;
  await Promise.all([
    browser.action.setIcon({ tabId: tab, path: icon(decision.on) }),
    browser.action.setBadgeText({ tabId: tab, text: badge(statements) }),
    browser.action.setTitle({ tabId: tab, title: title(decision, statements) }),
  ]);
}

const shown = new Seldom((tab) => {
  // A tab can close in between: then there is nothing to show.
  void showTab(tab).catch(() => undefined);
});

/** The same, but not all the time. */
export const showSoon = (tab: number): void => shown.want(tab);

/** Keeps icon, badge and title of every tab right as settings, pauses and reports change. */
export function showState(): void {
  void browser.action.setBadgeBackgroundColor({ color: '#3b4a6b' });
  const show = (tabs: Iterable<number>) => {
    for (const tab of tabs) showSoon(tab);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    const keys = Object.keys(changes);
    // A top page that went took its icon with it; the next one may be none of ours.
    const told = keys.filter((key) => changes[key]?.newValue || !/^report:\d+:0$/.test(key));
    const ofTabs = told.flatMap((key) => /^(?:report|tab):(\d+)/.exec(key)?.[1] ?? []);
    if (keys.some((key) => general.has(key))) void knownTabs().then(show);
    else if (area === 'session') show(new Set(ofTabs.map(Number)));
  });
}
