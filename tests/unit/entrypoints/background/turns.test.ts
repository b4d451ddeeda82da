import { expect, it } from 'vitest';
import { inTurn } from '../../../../entrypoints/background/turns.ts';

const moment = (ms = 5): Promise<void> => new Promise((done) => setTimeout(done, ms));

it('does one thing at a time for a tab, and another tab does not wait for it', async () => {
  const order: string[] = [];
  const work = (name: string) => async (): Promise<string> => {
    order.push(`${name} begins`);
    await moment();
    order.push(`${name} ends`);
    return name;
  };
  const all = [inTurn(1, work('a')), inTurn(1, work('b')), inTurn(2, work('c'))];
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
  expect(order.indexOf('b begins')).toBeGreaterThan(order.indexOf('a ends'));
  expect(order.indexOf('c begins')).toBeLessThan(order.indexOf('a ends'));
});

it('goes on after a failure, and turns away what is too much', async () => {
  const failed = inTurn(3, () => Promise.reject(new Error('no')));
  const next = inTurn(3, async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
  const held = Array.from({ length: 300 }, () => inTurn(3, () => moment(0)));
  await expect(inTurn(3, async () => 'late')).rejects.toThrow('busy');
  expect(await inTurn(4, async () => 'other')).toBe('other');
  await Promise.all(held);
  expect(await inTurn(3, async () => 'again')).toBe('again');
});
