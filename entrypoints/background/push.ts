import { browser } from 'wxt/browser';
import { toAllFrames } from '../shared/bus.ts';
import { knownTabs, pausesKey, pausesOf, tabOfKey, tabState } from '../shared/session.ts';
import { overlayKey, privateOverlay, settingsKey } from '../shared/store.ts';

async function pushPauses(tabs: readonly number[]): Promise<void> {
  await Promise.all(tabs.map(async (tab) => toAllFrames(tab, 'pauses', await pausesOf(tab))));
}

async function pushOverlay(): Promise<void> {
  const tabs: number[] = [];
  for (const tab of await knownTabs()) {
    if ((await tabState(tab))?.incognito) tabs.push(tab);
  }
  if (tabs.length === 0) return;
  // Read last, so that of two changes right after each other the later one is told last.
  const overlay = await privateOverlay();
  for (const tab of tabs) void toAllFrames(tab, 'overlay', overlay);
}

/**
 * Pages cannot read `storage.session`: tells them of pauses and of changes in private windows. What
 * those come to depends on what is stored.
 */
export function pushChanges(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && settingsKey in changes) void pushOverlay();
    if (area !== 'session') return;
    if (overlayKey in changes) void pushOverlay();
    if (pausesKey in changes) void knownTabs().then(pushPauses);
    const tabs = Object.keys(changes).flatMap((key) => tabOfKey(key) ?? []);
    if (tabs.length > 0) void pushPauses(tabs);
  });
}
