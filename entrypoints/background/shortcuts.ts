import { browser } from 'wxt/browser';
import { toFrame } from '../shared/bus.ts';
import { decide } from '../shared/decide.ts';
import { pausesOf, reportsOf, tabState } from '../shared/session.ts';
import { changeSettings, settings } from '../shared/store.ts';

type Step = 'next' | 'previous' | 'open';

/** Asks the frames that have marks, the top page first, until one has done it; else the page says "no more". */
async function step(tab: number, name: Step): Promise<void> {
  const withMarks = (await reportsOf(tab)).filter(({ items }) => items.length > 0);
  for (const { frame } of withMarks) {
    if (await toFrame(tab, frame, 'command', { name }).catch(() => false)) return;
  }
  // A page that we do not run on has nobody to say it.
  await toFrame(tab, 0, 'notice', { text: 'no-more' }).catch(() => undefined);
}

/** Turns the site of a tab off, or on again. */
async function toggleSite(tab: number): Promise<void> {
  const state = await tabState(tab);
  const site = state?.site ?? null;
  if (state === null || site === null) return;
  const now = decide(site, await settings(state.incognito), await pausesOf(tab), Date.now());
  const rule = now.on ? 'off' : 'on';
  await changeSettings(({ sites }) => ({ sites: { ...sites, [site]: rule } }), state.incognito);
}

/** The keyboard shortcuts of the manifest. */
export function listenToShortcuts(): void {
  browser.commands.onCommand.addListener(async (name, tab) => {
    const id = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (id === undefined) return;
    if (name === 'site') await toggleSite(id);
    else if (name === 'next' || name === 'previous' || name === 'open') await step(id, name);
  });
}
