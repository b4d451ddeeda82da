import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepReport, reportsOf, siteInFront } from '../../../../entrypoints/shared/session.ts';

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

describe('reports of a tab', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are kept until the tab is full; of later frames only the counts', async () => {
    const counts = { claims: 600, sentences: 600, mentions: 0, studies: 0 };
    const items = Array.from({ length: 600 }, (_, key) => ({
      key,
      kind: 'claim' as const,
      id: 'b12-safety',
      words: '',
    }));
    const kinds = Array.from({ length: 600 }, (_, at) => ({
      claims: [[`c${at}`, 'asserts', 'fair'] as [string, 'asserts', 'fair']],
      count: 1,
    }));
    for (const frame of [0, 3, 5]) await keepReport(1, frame, { items, counts, kinds, done: true });
    const kept = await reportsOf(1);
    expect(kept.map((one) => [one.items.length, one.kinds.length])).toEqual([
      [600, 600],
      [400, 400],
      [0, 0],
    ]);
    expect(kept.map((one) => one.counts.sentences)).toEqual([600, 600, 600]);
  });
});
