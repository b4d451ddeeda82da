import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Placed } from '../../../../claims/recognise/page.ts';
import { answerFrames } from '../../../../entrypoints/background/frames.ts';
import { readBlocks } from '../../../../entrypoints/background/reading.ts';
import { reportsOf } from '../../../../entrypoints/shared/session.ts';

vi.mock('../../../../entrypoints/background/reading.ts');
vi.mock('../../../../entrypoints/background/toolbar.ts');

const blocksOf = (text: string): Placed[] => [{ block: { text, kind: 'text' }, context: {} }];

/** Another one for each test: what was closed stays so. */
let tab = 0;
let end = (): void => undefined;
/** What was read, text by text. */
let read: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  read = [];
  tab += 1;
  const held = new Promise<void>((done) => {
    end = done;
  });
  vi.mocked(readBlocks).mockImplementation(async (blocks) => {
    read.push(blocks[0]?.block.text ?? '');
    await held;
    return { readings: [], spent: 0 };
  });
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
  answerFrames();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The background's answer to a frame of the tab. */
const say = (name: string, body: unknown, document: string, frameId = 0): Promise<unknown> =>
  new Promise((done) => {
    const { id } = browser.runtime;
    const of = { id: tab, url: 'https://a.example/', incognito: false };
    const sender = { id, tab: of, frameId, documentId: document };
    void fakeBrowser.runtime.onMessage.trigger(
      { to: 'background', name, body },
      sender as never,
      done,
    );
  });

it.each<[string, () => unknown]>([
  ['its tab closes', () => fakeBrowser.tabs.onRemoved.trigger(tab, {} as never)],
  ['it goes', () => say('gone', { since: 0 }, 'old')],
  ['the next page comes up', () => say('hello', { since: Date.now() + 1000 }, 'next')],
])('what a page still waits for is not read once %s', async (_, happens) => {
  // Of another frame, and under way.
  void say('read', { blocks: blocksOf('first') }, 'frame', 1);
  const waits = say('read', { blocks: blocksOf('second') }, 'old');
  await happens();
  expect(await waits).toMatchObject({ later: true });
  const next = say('read', { blocks: blocksOf('third') }, 'next');
  end();
  await next;
  expect(read).toEqual(['first', 'third']);
});

it('a tab of many frames that report all the time writes a few times a second, and what each told last', async () => {
  vi.useFakeTimers();
  try {
    const set = vi.spyOn(browser.storage.session, 'set');
    const counts = { claims: 1, sentences: 1, mentions: 0, studies: 0 };
    for (let round = 1; round <= 10; round++) {
      for (let frame = 1; frame <= 100; frame++)
        await say(
          'report',
          { since: 0, counts, items: [], kinds: [], done: round === 10 },
          '',
          frame,
        );
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(set.mock.calls.length).toBeLessThan(8);
    const kept = await reportsOf(tab);
    expect(kept.length).toBe(100);
    expect(kept.every(({ done }) => done)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

it('of a frame that goes right after it told something nothing is kept', async () => {
  const counts = { claims: 1, sentences: 1, mentions: 0, studies: 0 };
  const report = { since: 5, counts, items: [], kinds: [], done: true };
  await say('report', report, 'a', 1);
  await say('report', { ...report, done: false }, 'a', 1);
  await say('gone', { since: 5 }, 'a', 1);
  await say('report', { ...report, since: 6 }, 'b', 2);
  await vi.waitFor(async () =>
    expect((await reportsOf(tab)).map(({ frame }) => frame)).toEqual([2]),
  );
});
