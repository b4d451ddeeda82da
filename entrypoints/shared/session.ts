/**
 * What is known of open tabs, in `storage.session`: gone when the browser closes, out of reach of
 * pages. One key a frame, so that frames that report at the same time do not overwrite each other.
 */
import { browser } from 'wxt/browser';
import { noPauses, type Pauses } from './decide.ts';
import type { FrameReport, Since } from './messages.ts';
import { type Site, siteOf } from './site.ts';

/** A frame's report, and when the document came up that made it. */
export interface KeptReport extends FrameReport, Since {
  frame: number;
}

interface TabState {
  site: Site | null;
  incognito: boolean;
  paused: 'tab' | 'page' | null;
  /** When its top page came up (milliseconds since the epoch); unknown before that one has asked. */
  since?: number;
}

const reportKey = (tab: number, frame: number) => `report:${tab}:${frame}`;
const tabKey = (tab: number) => `tab:${tab}`;
const steppedKey = (tab: number) => `stepped:${tab}`;
/** Holds the end of a timed pause. */
export const pausesKey = 'pausedUntil';

/** Tabs that were closed: what was under way for them comes too late. */
const closed = new Set<number>();

/** What is written of a tab is written one after the other: of two frames, and of a page that goes and the next. */
function inTab(tab: number, write: () => Promise<void>): Promise<void> {
  return navigator.locks.request(tabKey(tab), async () => {
    if (!closed.has(tab)) await write();
  });
}

/** Milliseconds by which the clocks of two documents may differ. */
const apart = 200;
/** Whether a document went before the tab's page came up. */
const isOlder = (one: Since, since = 0): boolean => one.since < since - apart;

async function entries(prefix: string): Promise<[key: string, value: unknown][]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).filter(([key]) => key.startsWith(prefix));
}

/** Reports of a tab's frames, the top page first. Mends itself: what is not a report is left out. */
export async function reportsOf(tab: number): Promise<KeptReport[]> {
  const kept = (await entries(`report:${tab}:`)).map(([, value]) => value as KeptReport);
  const whole = kept.filter((r) => Array.isArray(r?.items) && Array.isArray(r.kinds));
  return whole.sort((a, b) => a.frame - b.frame);
}

/** Whether a changed key of `storage.session` bears on what the popup shows of a tab. */
export const concernsTab = (key: string, tab: number): boolean =>
  key === pausesKey || key === tabKey(tab) || key.startsWith(`report:${tab}:`);

/** Items, and kinds of sentences, of all frames of a tab together that are kept: a page has as many frames as it likes. */
const most = 1000;

/** What fits into a tab of a list of one frame, beside what the others have. */
const fitting = <T>(list: T[], others: readonly unknown[][]): T[] =>
  list.slice(0, Math.max(0, most - others.reduce((sum, { length }) => sum + length, 0)));

/**
 * Keeps what a frame told last; of a tab that is full already only its counts. What a page told that
 * another one has followed is not kept.
 */
export function keepReport(tab: number, frame: number, report: FrameReport & Since): Promise<void> {
  return inTab(tab, async () => {
    if (isOlder(report, (await tabState(tab))?.since)) return;
    const others = (await reportsOf(tab)).filter((other) => other.frame !== frame);
    const items = fitting(
      report.items,
      others.map((other) => other.items),
    );
    const kinds = fitting(
      report.kinds,
      others.map((other) => other.kinds),
    );
    const kept: KeptReport = { ...report, items, kinds, frame };
    await browser.storage.session.set({ [reportKey(tab, frame)]: kept });
  });
}

/** Drops what a document told that is going away; the next one of its frame may have told something already. */
export function dropReport(tab: number, frame: number, { since }: Since): Promise<void> {
  return inTab(tab, async () => {
    const told = (await reportsOf(tab)).find((report) => report.frame === frame);
    if (told?.since === since) await browser.storage.session.remove(reportKey(tab, frame));
  });
}

/** Notes what a tab shows from now on, and drops what is known of documents that were there before. */
export function openTab(
  tab: number,
  about: Pick<TabState, 'site' | 'incognito'> & Since,
): Promise<void> {
  return inTab(tab, async () => {
    // No later than now, whatever the page's clock says: what its frames tell would be too old.
    const since = Math.min(about.since, Date.now());
    const old = (await reportsOf(tab)).filter((report) => isOlder(report, since));
    const keys = old.map((report) => reportKey(tab, report.frame));
    await browser.storage.session.remove([...keys, steppedKey(tab)]);
    const paused = (await tabState(tab))?.paused === 'tab' ? 'tab' : null;
    await change(tab, { ...about, since, paused });
  });
}

/** Forgets a closed tab, after what is under way for it. */
export function forgetTab(tab: number): Promise<void> {
  return inTab(tab, async () => {
    closed.add(tab);
    const keys = (await entries(`report:${tab}:`)).map(([key]) => key);
    await browser.storage.session.remove([...keys, tabKey(tab), steppedKey(tab)]);
  });
}

/** @returns what is known of a tab, or null before its first frame asked */
export async function tabState(tab: number): Promise<TabState | null> {
  const key = tabKey(tab);
  return ((await browser.storage.session.get(key))[key] as TabState | undefined) ?? null;
}

/**
 * The site that the reader has in front. What is known of a tab outlasts its page where the next one
 * has no script of ours, as a picture or a page of the browser.
 *
 * @param url address of the tab, which the browser tells with a key or a choice from the menu
 */
export const siteInFront = (state: TabState | null, url: string | undefined): Site | null =>
  url === undefined ? (state?.site ?? null) : siteOf(url);

export const keepTab = (tab: number, changed: Partial<TabState>): Promise<void> =>
  inTab(tab, () => change(tab, changed));

async function change(tab: number, changed: Partial<TabState>): Promise<void> {
  const before = (await tabState(tab)) ?? { site: null, incognito: false, paused: null };
  await browser.storage.session.set({ [tabKey(tab)]: { ...before, ...changed } });
}

/** @returns the frame of a tab in which the reader last went to a mark by key, or null */
export async function steppedIn(tab: number): Promise<number | null> {
  const key = steppedKey(tab);
  return ((await browser.storage.session.get(key))[key] as number | undefined) ?? null;
}

export const keepStepped = (tab: number, frame: number): Promise<void> =>
  inTab(tab, () => browser.storage.session.set({ [steppedKey(tab)]: frame }));

/** @returns the tab that a changed key holds the state of, or null */
export const tabOfKey = (key: string): number | null =>
  key.startsWith('tab:') ? Number(key.slice('tab:'.length)) : null;

/** Ids of the tabs in which a page script has asked. */
export async function knownTabs(): Promise<number[]> {
  return (await entries('tab:')).map(([key]) => Number(key.slice('tab:'.length)));
}

/** @returns the pauses that bear on a tab; those that have run out are still told, `decide` has the clock. */
export async function pausesOf(tab: number): Promise<Pauses> {
  const until = (await browser.storage.session.get(pausesKey))[pausesKey];
  const paused = (await tabState(tab))?.paused ?? null;
  return {
    ...noPauses,
    until: typeof until === 'number' ? until : null,
    tab: paused === 'tab',
    page: paused === 'page',
  };
}

/** Pauses everything until a time (milliseconds since the epoch); null ends the pause. */
export async function pauseUntil(until: number | null): Promise<void> {
  if (until === null) await browser.storage.session.remove(pausesKey);
  else await browser.storage.session.set({ [pausesKey]: until });
}

/** Pauses a tab until it closes, or its page until it is left; null ends the pause. */
export const pauseTab = (tab: number, paused: TabState['paused']): Promise<void> =>
  keepTab(tab, { paused });
