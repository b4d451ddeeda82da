import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recogniser as local } from '../../../../claims/recognise/index.ts';
import type { Placed } from '../../../../claims/recognise/page.ts';
import type { Block } from '../../../../claims/recognise/types.ts';
import { readingOf, remoteRecogniser } from '../../../../entrypoints/content/remote.ts';
import { Later } from '../../../../entrypoints/shared/later.ts';
import type { Readings } from '../../../../entrypoints/shared/messages.ts';

const claim = 'Vitamin B12 cures multiple sclerosis.';
const blockOf = (text: string): Block => ({ text, kind: 'text' });

/** What was asked, message by message. */
let messages: Placed[][] = [];
/** How many questions to come are in vain. */
let vain = 0;
/** A block for which no question is answered. */
let bad = '';
let control = new AbortController();

async function ask(blocks: readonly Placed[]): Promise<Readings> {
  messages.push([...blocks]);
  await Promise.resolve();
  if (vain-- > 0 || blocks.some(({ block }) => block.text === bad)) throw new Error('in vain');
  const readings = blocks.map(({ block, context }) => local.read(block, context));
  return { readings, spent: 40 };
}

beforeEach(() => {
  vi.useFakeTimers();
  messages = [];
  vain = 0;
  bad = '';
  control = new AbortController();
});
afterEach(() => {
  control.abort();
  vi.useRealTimers();
});

it('looks by itself, and asks for nothing before a block is to be read', async () => {
  const remote = remoteRecogniser(ask, control.signal);
  expect(remote.mayMention(claim)).toBe(true);
  expect(remote.mayMention('About the weather.')).toBe(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect(messages).toEqual([]);
});

it('gives what is read elsewhere', async () => {
  const remote = remoteRecogniser(ask, control.signal);
  const context = { heading: { text: 'About MS', kind: 'heading' as const } };
  const block = blockOf('B12 cures it.');
  expect(await readingOf(remote, block, context)).toEqual(local.read(block, context));
  expect(await readingOf(remote, blockOf('The weather.'), {})).toBeNull();
});

it('asks at once for all that is to be read, each block once, and sends none of the nodes', async () => {
  const remote = remoteRecogniser(ask, control.signal);
  const block = { ...blockOf(claim), pieces: [{ node: {} }] };
  const heading = { ...blockOf('About it'), pieces: [] };
  await Promise.all([
    readingOf(remote, block, { heading }),
    readingOf(remote, { ...block }, { heading }),
    readingOf(remote, blockOf('B12.'), {}),
  ]);
  expect(messages).toEqual([
    [
      { block: blockOf(claim), context: { heading: blockOf('About it') } },
      { block: blockOf('B12.'), context: {} },
    ],
  ]);
});

it('sends one message at a time, none of them long', async () => {
  const remote = remoteRecogniser(ask, control.signal);
  const long = 'B12. '.repeat(1500);
  const texts = [...Array(70).keys()].map((n) => `B12 ${n}.`);
  const all = Promise.all(
    [...texts, `${long}1`, `${long}2`, `${long}3`].map((text) =>
      readingOf(remote, blockOf(text), {}),
    ),
  );
  await Promise.resolve();
  await Promise.resolve();
  expect(messages.length).toBe(1);
  await all;
  expect(messages.map((one) => one.length)).toEqual([32, 32, 9]);
  for (const one of messages) expect(JSON.stringify(one).length).toBeLessThan(33_000);
});

it('leaves long addresses out, and takes no more than some links of a block', async () => {
  const remote = remoteRecogniser(ask, control.signal);
  const link = (href: string) => ({ start: 0, end: 3, href });
  const links = [link(`data:,${'x'.repeat(1000)}`), ...Array(99).fill(link('https://a.example/'))];
  await readingOf(remote, { ...blockOf('B12.'), links }, {});
  expect(messages[0]?.[0]?.block.links?.length).toBe(50);
  expect(JSON.stringify(messages).length).toBeLessThan(4000);
});

it('leaves out the one block that cannot be read, and reads those that were asked for with it', async () => {
  bad = 'B12 bad.';
  const remote = remoteRecogniser(ask, control.signal);
  const texts = ['B12 one.', bad, 'B12 two.'];
  const all = Promise.all(texts.map((words) => readingOf(remote, blockOf(words), {})));
  await vi.advanceTimersByTimeAsync(20_000);
  const readings = await all;
  expect(readings.map((reading) => reading !== null)).toEqual([true, false, true]);
  const before = messages.length;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(messages.length).toBe(before);
});

it('leaves nothing out while the background answers nobody', async () => {
  vain = 10;
  const remote = remoteRecogniser(ask, control.signal);
  const reading = readingOf(remote, blockOf(claim), {});
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await reading).not.toBeNull();
});

it('leaves out no block that nobody looked at, however often, while others are read', async () => {
  let refusals = 10;
  const remote = remoteRecogniser(async (blocks) => {
    const late = blocks.some(({ block }) => block.text === claim) && refusals-- > 0;
    if (late) throw new Later('busy');
    return ask(blocks);
  }, control.signal);
  const reading = readingOf(remote, blockOf(claim), {});
  for (let n = 0; n < 10; n++) {
    void readingOf(remote, blockOf(`B12 ${n}.`), {});
    await vi.advanceTimersByTimeAsync(2000);
  }
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await reading).not.toBeNull();
});

it('asks again, a second later, for what it could not have', async () => {
  vain = 1;
  const remote = remoteRecogniser(ask, control.signal);
  const reading = readingOf(remote, blockOf(claim), {});
  await vi.advanceTimersByTimeAsync(900);
  expect(messages.length).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(await reading).toEqual(local.read(blockOf(claim), {}));
  expect(messages[1]).toEqual(messages[0]);
});

it('asks no more once it is ended', async () => {
  vain = 1;
  const remote = remoteRecogniser(ask, control.signal);
  void readingOf(remote, blockOf(claim), {});
  await vi.advanceTimersByTimeAsync(100);
  control.abort();
  await vi.advanceTimersByTimeAsync(5000);
  expect(messages.length).toBe(1);
});

it('rests as long as it is told for the work that an answer took', async () => {
  const remote = remoteRecogniser(ask, control.signal);
  remote.restBy?.((spent) => spent * 10);
  await readingOf(remote, blockOf('B12 one.'), {});
  const second = readingOf(remote, blockOf('B12 two.'), {});
  await vi.advanceTimersByTimeAsync(390);
  expect(messages.length).toBe(1);
  await vi.advanceTimersByTimeAsync(20);
  await second;
  expect(messages.length).toBe(2);
});

it('forgets answers that nobody comes back for', async () => {
  const remote = remoteRecogniser(ask, control.signal);
  const left = blockOf('B12 left.');
  // Asked for once, and left: as where the page changes meanwhile.
  remote.reads(left, {}).next();
  await vi.advanceTimersByTimeAsync(10);
  await readingOf(remote, left, {});
  expect(messages.length).toBe(1);
  remote.reads(left, {}).next();
  for (let n = 0; n < 300; n++) remote.reads(blockOf(`B12 ${n}.`), {}).next();
  await vi.advanceTimersByTimeAsync(100);
  const before = messages.length;
  await readingOf(remote, blockOf('B12 299.'), {});
  expect(messages.length).toBe(before);
  await readingOf(remote, left, {});
  expect(messages.length).toBe(before + 1);
});
