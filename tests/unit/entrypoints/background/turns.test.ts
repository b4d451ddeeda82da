import { expect, it, vi } from 'vitest';
import {
  type Asker,
  dropAsker,
  dropTurns,
  inTurn,
} from '../../../../entrypoints/background/turns.ts';

const by = (tab: number, document = 'page'): Asker => ({ tab, document });

/** Work that is under way until it is told to end. */
function held(): { work: () => Promise<string>; end: () => void; begun: () => boolean } {
  let end = (): void => undefined;
  const until = new Promise<string>((done) => {
    end = () => done('held');
  });
  const work = vi.fn(() => until);
  return { work, end, begun: () => work.mock.calls.length > 0 };
}

it('does one thing at a time for a tab, and another tab does not wait for it', async () => {
  const first = held();
  const second = held();
  const answers = [inTurn(by(1, 'a'), 'read', first.work), inTurn(by(1, 'b'), 'read', second.work)];
  expect(await inTurn(by(2), 'read', async () => 'other')).toBe('other');
  expect([first.begun(), second.begun()]).toEqual([true, false]);
  first.end();
  second.end();
  expect(await Promise.all(answers)).toEqual(['held', 'held']);
});

it('goes on after a failure, and turns away what is too much', async () => {
  const failed = inTurn(by(3, 'a'), 'read', () => Promise.reject(new Error('no')));
  const next = inTurn(by(3, 'b'), 'read', async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
  const first = held();
  const all = Array.from({ length: 301 }, (_, n) => inTurn(by(3, `${n}`), 'read', first.work));
  await expect(inTurn(by(3, 'late'), 'read', async () => 'late')).rejects.toThrow('busy');
  first.end();
  await Promise.all(all);
  expect(await inTurn(by(3), 'read', async () => 'again')).toBe('again');
});

it('has one question of a document waiting: who asks anew takes the place of the earlier one', async () => {
  const first = held();
  const order: string[] = [];
  const named = (name: string) => async () => order.push(name);
  const running = inTurn(by(4, 'x'), 'read', first.work);
  const earlier = inTurn(by(4, 'a'), 'read', named('a, earlier'));
  const other = inTurn(by(4, 'b'), 'read', named('b'));
  const later = inTurn(by(4, 'a'), 'read', named('a, later'));
  await expect(earlier).rejects.toThrow('asked anew');
  first.end();
  await Promise.all([running, other, later]);
  expect(order).toEqual(['a, later', 'b']);
});

it('answers what a card asks before what is read of the page', async () => {
  const first = held();
  const order: string[] = [];
  const all = [
    inTurn(by(5, 'a'), 'read', first.work),
    inTurn(by(5, 'b'), 'read', async () => order.push('read')),
    inTurn(by(5, 'a'), 'explain', async () => order.push('explain')),
  ];
  first.end();
  await Promise.all(all);
  expect(order).toEqual(['explain', 'read']);
});

it('drops what waits for a document or a tab that is gone, and not what came later', async () => {
  const now = vi.spyOn(Date, 'now').mockReturnValue(1000);
  const first = held();
  const read = vi.fn(async () => 'read');
  const running = inTurn(by(6, 'x'), 'read', first.work);
  const gone = inTurn(by(6, 'a'), 'read', read);
  const old = inTurn(by(6, 'b'), 'read', read);
  now.mockReturnValue(2000);
  const asked = inTurn(by(6, 'c'), 'read', async () => 'new');
  dropAsker(by(6, 'a'));
  await expect(gone).rejects.toThrow('gone');
  dropTurns(6, 2000);
  await expect(old).rejects.toThrow('gone');
  first.end();
  expect(await Promise.all([running, asked])).toEqual(['held', 'new']);
  const closed = [held(), held()].map(({ work }, n) => inTurn(by(6, `${n}`), 'read', work));
  dropTurns(6);
  await expect(closed[1]).rejects.toThrow('gone');
  expect(read).not.toHaveBeenCalled();
  now.mockRestore();
});
