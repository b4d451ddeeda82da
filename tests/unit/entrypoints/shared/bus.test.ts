import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askBackground } from '../../../../entrypoints/shared/bus.ts';
import { Later } from '../../../../entrypoints/shared/later.ts';

const never = new Promise<never>(() => undefined);
const send = vi.spyOn(browser.runtime, 'sendMessage');

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
});
afterEach(() => vi.useRealTimers());

/** The background's answers, in the order in which it is asked. */
const answers = (...given: Promise<unknown>[]): void => {
  for (const one of given) send.mockReturnValueOnce(one as never);
};
const ask = () => askBackground('evidence', { claims: [] });
const after = (ms: number, value: unknown) =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms));

it('asks once where the background answers', async () => {
  answers(after(3000, { claims: {} }));
  const got = ask();
  await vi.runAllTimersAsync();
  expect(await got).toEqual({ claims: {} });
  expect(send).toHaveBeenCalledTimes(1);
});

it('asks again where a background died over the question', async () => {
  answers(never, after(50, { claims: { second: 1 } }));
  const got = ask();
  await vi.runAllTimersAsync();
  expect(await got).toEqual({ claims: { second: 1 } });
});

it('asks again at once where nobody listened', async () => {
  answers(Promise.reject(new Error('no receiver')), Promise.resolve({ claims: {} }));
  expect(await ask()).toEqual({ claims: {} });
});

it('takes the answer to the first question where that comes late', async () => {
  answers(after(9000, { claims: { first: 1 } }), never);
  const got = ask();
  await vi.runAllTimersAsync();
  expect(await got).toEqual({ claims: { first: 1 } });
});

it('gives up in the end and says so', async () => {
  answers(never, never);
  const got = expect(ask()).rejects.toThrow('no answer from the background');
  await vi.runAllTimersAsync();
  await got;
  expect(send).toHaveBeenCalledTimes(2);
});

it('says where nobody looked at what was asked: for want of time, or of an answer', async () => {
  const busy = { fault: 'Error: busy', later: true };
  answers(Promise.resolve(busy), Promise.resolve(busy));
  await expect(ask()).rejects.toBeInstanceOf(Later);
  answers(never, never);
  const late = expect(ask()).rejects.toBeInstanceOf(Later);
  await vi.runAllTimersAsync();
  await late;
  const fault = { fault: 'Error: a fault', later: false };
  answers(Promise.resolve(fault), Promise.resolve(fault));
  await expect(ask()).rejects.not.toBeInstanceOf(Later);
});
