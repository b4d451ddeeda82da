import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Asker,
  dropAsker,
  dropTurns,
  forgetTurns,
  inTurn as inTurnOf,
} from '../../../../entrypoints/background/turns.ts';
import type { Spent } from '../../../../entrypoints/shared/messages.ts';

/** An answer, and that nothing was spent on it. */
const said = (words: string) => ({ words, spent: 0 });

const by = (tab: number, document = 'page'): Asker => ({ tab, document });

let asked = 0;
/** A question that was not put before, unless it is told. */
const inTurn = <T extends Spent>(
  asker: Asker,
  sort: 'explain' | 'read',
  work: () => Promise<T>,
  body: unknown = asked++,
): Promise<T> => inTurnOf(asker, sort, body, work);

/** Work that is under way until it is told to end. */
function held() {
  let end = (): void => undefined;
  const until = new Promise<ReturnType<typeof said>>((done) => {
    end = () => done(said('held'));
  });
  const work = vi.fn(() => until);
  return { work, end: () => end(), begun: () => work.mock.calls.length > 0 };
}

it('does one thing at a time for a tab, and another tab does not wait for it', async () => {
  const first = held();
  const second = held();
  const answers = [inTurn(by(1, 'a'), 'read', first.work), inTurn(by(1, 'b'), 'read', second.work)];
  expect(await inTurn(by(2), 'read', async () => said('other'))).toMatchObject({ words: 'other' });
  expect([first.begun(), second.begun()]).toEqual([true, false]);
  first.end();
  second.end();
  expect(await Promise.all(answers)).toEqual([said('held'), said('held')]);
});

it('goes on after a failure, and turns away what is too much', async () => {
  const failed = inTurn(by(3, 'a'), 'read', () => Promise.reject(new Error('no')));
  const next = inTurn(by(3, 'b'), 'read', async () => said('yes'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toEqual(said('yes'));
  const first = held();
  const all = Array.from({ length: 301 }, (_, n) => inTurn(by(3, `${n}`), 'read', first.work));
  await expect(inTurn(by(3, 'late'), 'read', async () => said('late'))).rejects.toThrow('busy');
  first.end();
  await Promise.all(all);
  expect(await inTurn(by(3), 'read', async () => said('again'))).toEqual(said('again'));
});

it('has one question of a document waiting: who asks anew takes the place of the earlier one', async () => {
  const first = held();
  const order: string[] = [];
  const named = (name: string) => async () => said(`${order.push(name)}`);
  const running = inTurn(by(4, 'x'), 'read', first.work);
  const earlier = inTurn(by(4, 'a'), 'read', named('a, earlier'));
  const other = inTurn(by(4, 'b'), 'read', named('b'));
  const later = inTurn(by(4, 'a'), 'read', named('a, later'));
  await expect(earlier).rejects.toThrow('asked anew');
  first.end();
  await Promise.all([running, other, later]);
  expect(order).toEqual(['a, later', 'b']);
});

it('does a thing once that is asked again while it is under way', async () => {
  const first = held();
  const again = vi.fn(async () => said('again'));
  const both = [
    inTurn(by(10), 'read', first.work, ['a text']),
    inTurn(by(10), 'read', again, ['a text']),
  ];
  const other = inTurn(by(10), 'read', async () => said('other'), ['another text']);
  first.end();
  expect(await Promise.all(both)).toEqual([said('held'), said('held')]);
  expect(await other).toEqual(said('other'));
  expect(again).not.toHaveBeenCalled();
});

it('answers what a card asks before what is read of the page', async () => {
  const first = held();
  const order: string[] = [];
  const all = [
    inTurn(by(5, 'a'), 'read', first.work),
    inTurn(by(5, 'b'), 'read', async () => said(`${order.push('read')}`)),
    inTurn(by(5, 'a'), 'explain', async () => said(`${order.push('explain')}`)),
  ];
  first.end();
  await Promise.all(all);
  expect(order).toEqual(['explain', 'read']);
});

it('drops what waits for a document or a tab that is gone, and not what came later', async () => {
  const now = vi.spyOn(Date, 'now').mockReturnValue(1000);
  const first = held();
  const read = vi.fn(async () => said('read'));
  const running = inTurn(by(6, 'x'), 'read', first.work);
  const gone = inTurn(by(6, 'a'), 'read', read);
  const old = inTurn(by(6, 'b'), 'read', read);
  now.mockReturnValue(2000);
  const asked = inTurn(by(6, 'c'), 'read', async () => said('new'));
  dropAsker(by(6, 'a'));
  await expect(gone).rejects.toThrow('gone');
  dropTurns(6, 2000);
  await expect(old).rejects.toThrow('gone');
  first.end();
  expect(await Promise.all([running, asked])).toEqual([said('held'), said('new')]);
  const closed = [held(), held()].map(({ work }, n) => inTurn(by(6, `${n}`), 'read', work));
  forgetTurns(6);
  await expect(closed[1]).rejects.toThrow('gone');
  expect(read).not.toHaveBeenCalled();
  now.mockRestore();
});

describe('the time that a tab gets', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Work that takes so many milliseconds. */
  const taking = (ms: number) => () =>
    new Promise<ReturnType<typeof said>>((done) => {
      setTimeout(() => done({ ...said('done'), spent: ms }), ms);
    });

  /** Milliseconds spent of so many, where each of some frames always has the next thing to be read. */
  async function spentOf(tab: number, time: number, frames: number, pause: number) {
    let spent = 0;
    let over = false;
    const frame = async (n: number): Promise<void> => {
      while (!over) {
        const answer = await inTurn(by(tab, `${n}`), 'read', taking(450));
        spent += answer.spent;
        await new Promise((done) => setTimeout(done, pause));
      }
    };
    for (let n = 0; n < frames; n++) void frame(n).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(time);
    over = true;
    forgetTurns(tab);
    return spent;
  }

  it.each([
    ['a page that changes every half a second', 1, 50],
    ['three frames that change all the time', 3, 0],
  ])('is a fifth in the long run, for %s', async (_, frames, pause) => {
    const time = 600_000;
    const spent = await spentOf(7, time, frames, pause);
    expect(spent).toBeGreaterThan(time / 5);
    expect(spent).toBeLessThan(time / 5 + 12_000);
  });

  it('is all of it for a page that is read once', async () => {
    expect(await spentOf(8, 9000, 1, 0)).toBeGreaterThan(8000);
  });

  it('is not less for what a card asks', async () => {
    const long = inTurn(by(9), 'read', taking(20_000));
    await vi.advanceTimersByTimeAsync(20_000);
    await long;
    const read = vi.fn(taking(1));
    void inTurn(by(9), 'read', read).catch(() => undefined);
    const why = inTurn(by(9), 'explain', taking(1));
    await vi.advanceTimersByTimeAsync(1);
    expect(await why).toMatchObject({ words: 'done' });
    expect(read).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(read).toHaveBeenCalledOnce();
  });
});
