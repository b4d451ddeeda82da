import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startSwitch } from '../../../../entrypoints/content/switch.ts';
import { noPauses, type Pauses } from '../../../../entrypoints/shared/decide.ts';

const session = vi.hoisted(() => vi.fn());
const notice = vi.hoisted(() => vi.fn(async () => undefined));
const closeEars = vi.hoisted(() => vi.fn());
vi.mock('../../../../entrypoints/content/notice.ts', () => ({ notice }));
vi.mock('../../../../entrypoints/content/session.ts', () => ({ startSession: session }));
vi.mock('../../../../entrypoints/content/ears.ts', () => ({ closeEars, easeOff: vi.fn() }));

const settings = (site?: 'off') => ({
  version: 1,
  sites: site === undefined ? {} : { 'example.org': site },
});

/** The background's answer to the page's first question, given when the test says so. */
let answer: (settings: object, pauses?: Pauses) => void;
let over: AbortController;
/** What listens to the window. */
const heard = new Map<string, (event: object) => void>();

beforeEach(() => {
  fakeBrowser.reset();
  heard.clear();
  vi.stubGlobal('addEventListener', (name: string, told: (event: object) => void) =>
    heard.set(name, told),
  );
  const reply = new Promise<object>((resolve) => {
    answer = (stored, pauses = noPauses) =>
      resolve({ site: 'example.org', settings: stored, overlay: null, pauses });
  });
  vi.spyOn(browser.runtime, 'sendMessage').mockReturnValue(reply as never);
  closeEars.mockReset();
  session.mockReset();
  session.mockReturnValue({ change: vi.fn(), reporter: { now: vi.fn() } });
  over = new AbortController();
  startSwitch(over.signal, () => undefined);
});
afterEach(() => {
  over.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('starts where the site is on', async () => {
  answer(settings());
  await vi.waitFor(() => expect(session).toHaveBeenCalledOnce());
});

it('starts where the site was turned on while the older answer was on its way', async () => {
  await browser.storage.local.set({ settings: settings() });
  answer(settings('off'));
  await vi.waitFor(() => expect(session).toHaveBeenCalledOnce());
});

it('does not start where the site was turned off while the older answer was on its way', async () => {
  await browser.storage.local.set({ settings: settings('off') });
  answer(settings());
  await new Promise((done) => setImmediate(done));
  expect(session).not.toHaveBeenCalled();
});

describe('a pause that ends while the machine sleeps', () => {
  /** Asleep, the clock goes on and timers do not. */
  const sleep = async (): Promise<void> => {
    vi.useFakeTimers();
    answer(settings(), { ...noPauses, until: Date.now() + 15 * 60_000 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(session).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 60 * 60_000);
  };

  it.each(['focus', 'visibilitychange'])(
    'is over as soon as the reader is back: %s',
    async (name) => {
      await sleep();
      heard.get(name)?.({ isTrusted: false });
      expect(session).not.toHaveBeenCalled();
      heard.get(name)?.({ isTrusted: true });
      expect(session).toHaveBeenCalledOnce();
      heard.get(name)?.({ isTrusted: true });
      expect(session).toHaveBeenCalledOnce();
    },
  );

  it('is over within a minute where no such event comes', async () => {
    await sleep();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session).toHaveBeenCalledOnce();
  });
});

it('says in a page where it is off that it rests there', async () => {
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('It rests.');
  answer(settings('off'));
  await new Promise((done) => setImmediate(done));
  const respond = vi.fn();
  const message = { to: 'frame', name: 'rests' };
  await fakeBrowser.runtime.onMessage.trigger(message, { id: browser.runtime.id }, respond);
  await vi.waitFor(() => expect(respond).toHaveBeenCalledWith(true));
  expect(notice).toHaveBeenCalledOnce();
});

describe('a background that never answers', () => {
  /** Longer than all tries together. */
  const long = 10_000;
  const fail = (): void => {
    vi.useFakeTimers();
    const ask = vi.spyOn(browser.runtime, 'sendMessage');
    ask.mockClear();
    ask.mockRejectedValue(new Error('nobody there'));
  };

  it('leaves nothing in a page where we do not read', async () => {
    over.abort();
    over = new AbortController();
    fail();
    startSwitch(over.signal, () => undefined);
    await vi.advanceTimersByTimeAsync(long);
    expect(closeEars).toHaveBeenCalled();
    expect(session).not.toHaveBeenCalled();
  });

  it('does not deafen the card of a page that comes back and is being read', async () => {
    answer(settings());
    await vi.waitFor(() => expect(session).toHaveBeenCalledOnce());
    fail();
    heard.get('pageshow')?.({ isTrusted: true, persisted: true });
    await vi.advanceTimersByTimeAsync(long);
    // Asked at first and three times more, each time twice.
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(8);
    expect(closeEars).not.toHaveBeenCalled();
  });
});
