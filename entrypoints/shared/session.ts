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
const heldKey = (tab: number) => `held:${tab}`;
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

/** What a frame's report holds. */
interface Held extends Since {
  items: number;
  kinds: number;
  sentences: number;
}

/** Of each frame of a tab that reported: so nothing is looked for among all tabs, and no list read to be counted. */
async function heldIn(tab: number): Promise<Map<number, Held>> {
  const key = heldKey(tab);
  const held = (await browser.storage.session.get(key))[key] as Record<string, Held> | undefined;
  return new Map(Object.entries(held ?? {}).map(([frame, one]) => [Number(frame), one]));
}

/** Writes down what is held, with what else is to be kept. */
const hold = (tab: number, held: ReadonlyMap<number, Held>, also: object = {}): Promise<void> =>
  browser.storage.session.set({ ...also, [heldKey(tab)]: Object.fromEntries(held) });

/** Reports of a tab's frames, the top page first. Mends itself: what is not a report is left out. */
export async function reportsOf(tab: number): Promise<KeptReport[]> {
  const keys = [...(await heldIn(tab)).keys()].map((frame) => reportKey(tab, frame));
  const kept = Object.values(await browser.storage.session.get(keys)) as KeptReport[];
  const whole = kept.filter((r) => Array.isArray(r?.items) && Array.isArray(r.kinds));
  return whole.sort((a, b) => a.frame - b.frame);
}

/** How many statements all frames of a tab have told of. */
export async function statementsIn(tab: number): Promise<number> {
  return [...(await heldIn(tab)).values()].reduce((sum, { sentences }) => sum + sentences, 0);
}

/** Whether a changed key of `storage.session` bears on what the popup shows of a tab. */
export const concernsTab = (key: string, tab: number): boolean =>
  key === pausesKey || key === tabKey(tab) || key.startsWith(`report:${tab}:`);

/** Items, and kinds of sentences, of all frames of a tab together that are kept: a page has as many frames as it likes. */
const most = 1000;

/**
 * Keeps what frames told last; of a tab that is full already only their counts. What a page told that
 * another one has followed is not kept.
 */
export function keepReports(
  tab: number,
  reports: ReadonlyMap<number, FrameReport & Since>,
): Promise<void> {
  return inTab(tab, async () => {
    const since = (await tabState(tab))?.since;
    const held = await heldIn(tab);
    const kept: Record<string, KeptReport> = {};
    const told = [...reports].filter(([, report]) => !isOlder(report, since));
    for (const [frame] of told) held.delete(frame);
    const room = { items: most, kinds: most };
    for (const { items, kinds } of held.values()) {
      room.items -= items;
      room.kinds -= kinds;
    }
    for (const [frame, report] of told) {
      const items = report.items.slice(0, Math.max(0, room.items));
      const kinds = report.kinds.slice(0, Math.max(0, room.kinds));
      room.items -= items.length;
      room.kinds -= kinds.length;
      const { sentences } = report.counts;
      const { length } = items;
      held.set(frame, { since: report.since, items: length, kinds: kinds.length, sentences });
      kept[reportKey(tab, frame)] = { ...report, items, kinds, frame };
    }
    if (told.length > 0) await hold(tab, held, kept);
  });
}

/** Drops reports of frames, and what else is told. */
async function dropFrames(
  tab: number,
  isGone: (frame: number, held: Held) => boolean,
  also: string[] = [],
): Promise<void> {
  const held = await heldIn(tab);
  const gone = [...held].filter(([frame, one]) => isGone(frame, one)).map(([frame]) => frame);
  for (const frame of gone) held.delete(frame);
  // First, since who hears of a report that went counts what is left.
  if (gone.length > 0) await hold(tab, held);
  const keys = [...gone.map((frame) => reportKey(tab, frame)), ...also];
  if (keys.length > 0) await browser.storage.session.remove(keys);
}

/** Drops what a document told that is going away; the next one of its frame may have told something already. */
export const dropReport = (tab: number, frame: number, { since }: Since): Promise<void> =>
  inTab(tab, () => dropFrames(tab, (one, held) => one === frame && held.since === since));

/** Notes what a tab shows from now on, and drops what is known of documents that were there before. */
export function openTab(
  tab: number,
  about: Pick<TabState, 'site' | 'incognito'> & Since,
): Promise<void> {
  return inTab(tab, async () => {
    // No later than now, whatever the page's clock says: what its frames tell would be too old.
    const since = Math.min(about.since, Date.now());
    await dropFrames(tab, (_, held) => isOlder(held, since), [steppedKey(tab)]);
    const paused = (await tabState(tab))?.paused === 'tab' ? 'tab' : null;
    await change(tab, { ...about, since, paused });
  });
}

/** Forgets a closed tab, after what is under way for it. */
export function forgetTab(tab: number): Promise<void> {
  return inTab(tab, async () => {
    closed.add(tab);
    const reports = [...(await heldIn(tab)).keys()].map((frame) => reportKey(tab, frame));
    const keys = [...reports, heldKey(tab), tabKey(tab), steppedKey(tab)];
    await browser.storage.session.remove(keys);
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
  const all = await browser.storage.session.get(null);
  return Object.keys(all).flatMap((key) => tabOfKey(key) ?? []);
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
