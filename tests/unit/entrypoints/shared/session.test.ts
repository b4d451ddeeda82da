import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameReport, Since } from '../../../../entrypoints/shared/messages.ts';
import {
  dropReport,
  forgetTab,
  keepReports,
  openTab,
  reportsOf,
  siteInFront,
  statementsIn,
} from '../../../../entrypoints/shared/session.ts';

const state = { site: 'example.org', incognito: false, paused: null };

describe('the site in front', () => {
  it.each([
    ['what is known of the tab, where the browser tells no address', undefined, 'example.org'],
    ['that of the address', 'https://www.other.example/a.png', 'other.example'],
    ['none, on a page of the browser', 'chrome://settings/', null],
  ])('is %s', (_, url, site) => {
    expect(siteInFront(state, url)).toBe(site);
  });

  it('is none in a tab of which nothing is known', () => {
    expect(siteInFront(null, undefined)).toBeNull();
  });
});

const keepReport = (tab: number, frame: number, report: FrameReport & Since) =>
  keepReports(tab, new Map([[frame, report]]));

/** A document's report of so many claims. */
const reportOf = (since: number, claims = 1): FrameReport & Since => ({
  since,
  counts: { claims, sentences: claims, mentions: 0, studies: 0 },
  items: Array.from({ length: claims }, (_, key) => ({
    key,
    kind: 'claim' as const,
    id: 'b12-safety',
    words: `of ${since}`,
  })),
  kinds: Array.from({ length: claims }, (_, at) => ({
    claims: [[`c${at}`, 'asserts', 'fair'] as [string, 'asserts', 'fair']],
    count: 1,
  })),
  done: true,
});

describe('reports of a tab', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    const ends = new Map<string, Promise<unknown>>();
    const request = (name: string, work: () => Promise<unknown>) => {
      const end = (ends.get(name) ?? Promise.resolve()).then(work);
      ends.set(name, end);
      return end;
    };
    vi.stubGlobal('navigator', { locks: { request } });
  });
  afterEach(() => vi.unstubAllGlobals());

  const about = { site: 'a.org', incognito: false };
  const known = async (tab: number): Promise<string[]> =>
    (await reportsOf(tab)).flatMap(({ items }) => items.map(({ words }) => words));

  it('are kept until the tab is full; of later frames only the counts', async () => {
    for (const frame of [0, 3, 5]) await keepReport(1, frame, reportOf(0, 600));
    const kept = await reportsOf(1);
    expect(kept.map((one) => [one.items.length, one.kinds.length])).toEqual([
      [600, 600],
      [400, 400],
      [0, 0],
    ]);
    expect(kept.map((one) => one.counts.sentences)).toEqual([600, 600, 600]);
  });

  it('are kept all at once, without a look at what other tabs hold or at the lists of others', async () => {
    for (let frame = 0; frame < 50; frame++) await keepReport(7, frame, reportOf(0, 10));
    const get = vi.spyOn(browser.storage.session, 'get');
    const set = vi.spyOn(browser.storage.session, 'set');
    const all = Array.from({ length: 900 }, (_, frame) => [frame, reportOf(0)] as const);
    await keepReports(7, new Map(all));
    expect(get.mock.calls).toEqual([['tab:7'], ['held:7']]);
    expect(set).toHaveBeenCalledOnce();
    expect((await reportsOf(7)).length).toBe(900);
    expect(await statementsIn(7)).toBe(900);
    get.mockRestore();
    set.mockRestore();
  });

  it('are not those of the page before, also where it told something just as it went', async () => {
    await keepReport(2, 3, reportOf(1000));
    // A frame of the next page may be sooner than that itself.
    await keepReport(2, 4, reportOf(5100));
    await Promise.all([keepReport(2, 0, reportOf(1000)), openTab(2, { ...about, since: 5000 })]);
    await keepReport(2, 3, reportOf(1000));
    expect(await known(2)).toEqual(['of 5100']);
  });

  it('go with their document, also one under way, and leave that of the next one', async () => {
    await Promise.all([
      keepReport(3, 0, reportOf(1000)),
      dropReport(3, 0, { since: 1000 }),
      keepReport(3, 1, reportOf(2000)),
      dropReport(3, 1, { since: 1000 }),
    ]);
    expect(await known(3)).toEqual(['of 2000']);
  });

  it('are forgotten with the tab, and none is written after it', async () => {
    await openTab(4, { ...about, since: 1000 });
    await Promise.all([
      keepReport(4, 0, reportOf(1000)),
      forgetTab(4),
      keepReport(4, 1, reportOf(1000)),
      openTab(4, { ...about, since: 1000 }),
    ]);
    expect(await browser.storage.session.get(null)).toEqual({});
  });
});
