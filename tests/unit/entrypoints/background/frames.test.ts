import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Placed } from '../../../../claims/recognise/page.ts';
import { answerFrames } from '../../../../entrypoints/background/frames.ts';
import { readBlocks } from '../../../../entrypoints/background/reading.ts';
import { showTab } from '../../../../entrypoints/background/toolbar.ts';

vi.mock('../../../../entrypoints/background/reading.ts');
vi.mock('../../../../entrypoints/background/toolbar.ts');

const blocksOf = (text: string): Placed[] => [{ block: { text, kind: 'text' }, context: {} }];

let end = (): void => undefined;
/** What was read, text by text. */
let read: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  read = [];
  const held = new Promise<void>((done) => {
    end = done;
  });
  vi.mocked(showTab).mockResolvedValue();
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

/** The background's answer to a frame of tab 1. */
const say = (name: string, body: unknown, document: string, frameId = 0): Promise<unknown> =>
  new Promise((done) => {
    const { id } = browser.runtime;
    const tab = { id: 1, url: 'https://a.example/', incognito: false };
    const sender = { id, tab, frameId, documentId: document };
    void fakeBrowser.runtime.onMessage.trigger(
      { to: 'background', name, body },
      sender as never,
      done,
    );
  });

it.each<[string, () => unknown]>([
  ['its tab closes', () => fakeBrowser.tabs.onRemoved.trigger(1, {} as never)],
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
