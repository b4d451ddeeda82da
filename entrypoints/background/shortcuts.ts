import { browser } from 'wxt/browser';
import { toFrame } from '../shared/bus.ts';
import type { Step } from '../shared/messages.ts';
import { keepStepped, reportsOf, steppedIn } from '../shared/session.ts';
import { turnSite } from './siteKey.ts';
import { showStanding } from './standing.ts';

/** Frames to ask in turn: the one to begin with first, then those after or before it. */
function turns(frames: readonly number[], begin: number | null, name: Step): number[] {
  const at = begin === null ? -1 : frames.indexOf(begin);
  if (at === -1) return [...frames];
  return name === 'previous' ? frames.slice(0, at + 1).reverse() : frames.slice(at);
}

/** The frame where the last step led, if the reader still sees marks there; else the first where they do. */
async function beginIn(tab: number, frames: readonly number[]): Promise<number | null> {
  const last = await steppedIn(tab);
  const sorted = [...frames].sort((a, b) => Number(b === last) - Number(a === last));
  for (const frame of sorted)
    if (await toFrame(tab, frame, 'sees', null).catch(() => false)) return frame;
  return null;
}

/** Asks the frames that have marks, the top page first, until one has done it; else the page says so. */
async function step(tab: number, name: Step): Promise<void> {
  const withMarks = (await reportsOf(tab)).filter(({ items }) => items.length > 0);
  const all = withMarks.map(({ frame }) => frame);
  const begin = await beginIn(tab, all);
  for (const frame of turns(all, begin, name)) {
    const enters = begin !== null && frame !== begin;
    if (!(await toFrame(tab, frame, 'command', { name, enters }).catch(() => false))) continue;
    await keepStepped(tab, frame).catch(() => undefined);
    return;
  }
  const text = name === 'open' ? 'no-card' : 'no-more';
  const said = await toFrame(tab, 0, 'notice', { text }).catch(() => undefined);
  // A page that we do not run on has nobody to say it.
  if (said !== true) await showStanding(tab);
}

/** The keyboard shortcuts of the manifest. Firefox for Android knows none. */
export function listenToShortcuts(): void {
  (browser.commands as typeof browser.commands | undefined)?.onCommand.addListener(
    async (name, tab) => {
      const front = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
      if (front?.id === undefined) return;
      if (name === 'site') await turnSite(front.id, front, 'toggle');
      else if (name === 'next' || name === 'previous' || name === 'open')
        await step(front.id, name);
    },
  );
}
