import { browser } from 'wxt/browser';
import { toFrame } from '../shared/bus.ts';
import type { Step } from '../shared/messages.ts';
import { keepStepped, reportsOf, steppedIn, tabState } from '../shared/session.ts';
import { siteSwitch, withSite } from '../shared/siteRule.ts';
import { changeSettings } from '../shared/store.ts';

/** Frames to ask in turn: the one where the last step led first, then those after or before it. */
function turns(frames: readonly number[], last: number | null, name: Step): number[] {
  const at = last === null ? -1 : frames.indexOf(last);
  if (at === -1) return [...frames];
  return name === 'previous' ? frames.slice(0, at + 1).reverse() : frames.slice(at);
}

/** Asks the frames that have marks, the top page first, until one has done it; else the page says "no more". */
async function step(tab: number, name: Step): Promise<void> {
  const withMarks = (await reportsOf(tab)).filter(({ items }) => items.length > 0);
  const last = await steppedIn(tab);
  const frames = turns(
    withMarks.map(({ frame }) => frame),
    last,
    name,
  );
  for (const frame of frames) {
    const enters = last !== null && frame !== last;
    if (!(await toFrame(tab, frame, 'command', { name, enters }).catch(() => false))) continue;
    await keepStepped(tab, frame).catch(() => undefined);
    return;
  }
  // A page that we do not run on has nobody to say it.
  await toFrame(tab, 0, 'notice', { text: 'no-more' }).catch(() => undefined);
}

/** Does what the popup's switch for the site does. */
async function toggleSite(tab: number): Promise<void> {
  const state = await tabState(tab);
  const site = state?.site ?? null;
  if (state === null || site === null) return;
  await changeSettings(
    (now) => ({ sites: withSite(site, !siteSwitch(site, now), now) }),
    state.incognito,
  );
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
