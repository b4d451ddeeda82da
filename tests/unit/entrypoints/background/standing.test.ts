import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showStanding } from '../../../../entrypoints/background/standing.ts';

const popup = vi.fn(async () => undefined);
const tell = vi.fn();
const badge = vi.fn(async (_: { text: string }) => undefined);
const title = vi.fn(async (_: { title: string }) => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  for (const one of [popup, tell, badge, title]) one.mockReset();
  vi.spyOn(browser.action, 'openPopup').mockImplementation(popup as never);
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(badge as never);
  vi.spyOn(browser.action, 'setTitle').mockImplementation(title as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(tell as never);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('is told by the popup where the browser opens it', async () => {
  await showStanding(1);
  expect(popup).toHaveBeenCalledOnce();
  expect(tell).not.toHaveBeenCalled();
  expect(badge).not.toHaveBeenCalled();
});

it('is told in the page where the browser opens no popup', async () => {
  popup.mockRejectedValue(new Error('only from a press'));
  tell.mockResolvedValue(true);
  await showStanding(1);
  expect(tell.mock.calls[0]?.slice(0, 2)).toEqual([
    1,
    { to: 'frame', name: 'rests', body: undefined },
  ]);
  expect(badge).not.toHaveBeenCalled();
});

it('is told by the icon, for a while, where no script of ours is in the page either', async () => {
  popup.mockRejectedValue(new Error('only from a press'));
  tell.mockRejectedValue(new Error('nobody there'));
  await showStanding(1);
  expect(badge).toHaveBeenLastCalledWith({ tabId: 1, text: '!' });
  expect(title).toHaveBeenLastCalledWith({ tabId: 1, title: 'toolbar_press' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(badge).toHaveBeenLastCalledWith({ tabId: 1, text: '' });
  expect(title).toHaveBeenLastCalledWith({ tabId: 1, title: 'toolbar_nowhere' });
});
