// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { OtherFrames } from '../../../../entrypoints/content/others.ts';
import type { CardNews } from '../../../../entrypoints/shared/messages.ts';

const send = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
const close = vi.fn();
let frames: OtherFrames;

const sent = (): CardNews[] =>
  send.mock.calls.map(([message]) => (message as unknown as { body: CardNews }).body);
const later = (is: CardNews['is'], by = 1000): CardNews => ({ card: Date.now() + by, is });

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('length', 1);
  frames = new OtherFrames(close, () => true);
});
afterEach(() => {
  frames.end();
  vi.unstubAllGlobals();
});

it('says nothing where there are no frames, and of no card that nobody was told of', () => {
  frames.tell('closed');
  vi.stubGlobal('length', 0);
  frames.tell('open');
  expect(sent()).toEqual([]);
});

it('gives way to a later card without a word, not to an earlier one or its own', () => {
  frames.tell('open');
  const [own] = sent() as [CardNews];
  frames.hear(own);
  frames.hear(later('open', -1000));
  expect(close).not.toHaveBeenCalled();
  frames.hear(later('pinned'));
  expect(close).toHaveBeenCalledOnce();
  expect(frames.isPinned).toBe(true);
  frames.tell('closed');
  expect(sent()).toEqual([own]);
});

it('names a card the same while it is pinned and let go, and the next one otherwise', () => {
  for (const is of ['open', 'pinned', 'open', 'closed', 'open'] as const) frames.tell(is);
  const [first, ...rest] = sent().map(({ card }) => card);
  expect(new Set([first, ...rest.slice(0, 3)]).size).toBe(1);
  expect(rest[3]).not.toBe(first);
});

it('closes when another frame says so of this card, and of no other', () => {
  frames.tell('open');
  const [own] = sent() as [CardNews];
  frames.hear(later('closed'));
  expect(close).not.toHaveBeenCalled();
  frames.hear({ ...own, is: 'closed' });
  expect(close).toHaveBeenCalledOnce();
});
