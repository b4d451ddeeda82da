// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { PageBlock } from '../../../../entrypoints/content/blocks.ts';
import { Parked } from '../../../../entrypoints/content/parked.ts';

const runOf = (...texts: Text[]) => {
  const pieces = texts.map((node) => ({ node, start: 0 }));
  return { blocks: [{ pieces } as unknown as PageBlock] };
};

function waiting() {
  let answer = (): void => undefined;
  const answered = new Promise<void>((done) => {
    answer = done;
  });
  const back: unknown[] = [];
  const again: Text[] = [];
  const parked = new Parked<ReturnType<typeof runOf>>(
    (runs) => back.push(...runs),
    (texts) => again.push(...texts),
  );
  return { parked, answered, answer, back, again };
}

it('gives a run back when its answer is there', async () => {
  const { parked, answered, answer, back, again } = waiting();
  const run = runOf(new Text('B12'));
  parked.add(run, answered);
  expect([parked.size, back]).toEqual([1, []]);
  answer();
  await answered;
  expect([parked.size, back, again]).toEqual([0, [run], []]);
});

it('asks for every text that was changed meanwhile: they may lie in different runs by then', async () => {
  const { parked, answered, answer, back, again } = waiting();
  const [one, two, three] = [new Text('B12'), new Text('MS'), new Text('x')];
  parked.add(runOf(one, two, three), answered);
  expect([one, two, new Text('B12')].map((text) => parked.ask(text))).toEqual([true, true, false]);
  expect(again).toEqual([]);
  answer();
  await answered;
  expect([again, back]).toEqual([[one, two], []]);
  expect(parked.ask(one)).toBe(false);
});
