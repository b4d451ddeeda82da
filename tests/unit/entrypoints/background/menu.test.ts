import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addMenu } from '../../../../entrypoints/background/menu.ts';

type Choose = (info: object, tab: object) => Promise<void>;
let choose: Choose;
const open = vi.fn();
const tell = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  open.mockReset();
  tell.mockReset();
  vi.spyOn(browser.tabs, 'create').mockImplementation(open as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(tell as never);
  vi.spyOn(browser.contextMenus.onClicked, 'addListener').mockImplementation(((told: Choose) => {
    choose = told;
  }) as never);
  addMenu();
});

const ask = async (selectionText: string): Promise<string[]> => {
  await choose({ menuItemId: 'evidence', selectionText, frameId: 0 }, { id: 1 });
  return open.mock.calls.map(([{ url }]) => new URL(url).href.split('/').at(-1) ?? '');
};
const cure = 'Vitamin B12 cures multiple sclerosis.';

it('where no page answers, selected words are looked up and the library opens at their claim', async () => {
  tell.mockRejectedValue(new Error('nobody there'));
  expect(await ask(cure)).toEqual(['evidence.html#claim-b12-cures-ms']);
});

it('where no page answers and nothing in the words is known, the library opens and says so', async () => {
  tell.mockRejectedValue(new Error('nobody there'));
  expect(await ask('Fine weather.')).toEqual(['evidence.html?nothing-known']);
});

it('where the page has no room for a card, the library opens at what the page found', async () => {
  tell.mockResolvedValue({ claim: 'b12-safety', open: false });
  expect(await ask(cure)).toEqual(['evidence.html#claim-b12-safety']);
});

it.each([
  { claim: 'b12-safety', open: true },
  { claim: null, open: false },
])('where the page has answered, nothing else opens: %j', async (answer) => {
  tell.mockResolvedValue(answer);
  expect(await ask(cure)).toEqual([]);
});

it('the frame is asked in which the words were selected', async () => {
  tell.mockResolvedValue({ claim: 'b12-safety', open: true });
  await choose({ menuItemId: 'evidence', selectionText: cure, frameId: 7 }, { id: 1 });
  expect(tell).toHaveBeenCalledWith(1, expect.anything(), { frameId: 7 });
});
