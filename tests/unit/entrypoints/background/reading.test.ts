import { expect, it, vi } from 'vitest';
import { blocksOfText, recogniser } from '../../../../claims/recognise/index.ts';
import { placed } from '../../../../claims/recognise/page.ts';
import type { Block } from '../../../../claims/recognise/types.ts';
import { explainBlock, readBlocks } from '../../../../entrypoints/background/reading.ts';

const blockOf = (text: string): Block => ({ text, kind: 'text' });
const text = [
  '# Vitamin B12 and multiple sclerosis (MS)',
  'Low B12 may raise the risk of MS.',
  'It can also look like the disease.',
  '- It does not cure it.',
  '- MS Word has 5 ms to spare.',
].join('\n');
const asked = placed(
  recogniser,
  blocksOfText(text, 'en').map(({ block }) => block),
).filter((one) => one !== null);
const sent = <T>(message: T): T => JSON.parse(JSON.stringify(message));

it('reads blocks as the recogniser does, in their order, also after their way through a message', async () => {
  expect(asked.length).toBe(5);
  const { readings, spent } = await readBlocks(sent(asked));
  const wanted = asked.map(({ block, context }) => recogniser.read(block, context));
  expect(wanted.some((reading) => (reading?.claims.length ?? 0) > 0)).toBe(true);
  expect(sent(readings)).toEqual(wanted);
  expect(spent).toBeGreaterThan(0);
});

it('takes a neighbour that says the same for another block', async () => {
  const twice = blockOf('B12 helps. Does it cure MS? No.');
  const one = { block: twice, context: { before: { ...twice } } };
  const { readings } = await readBlocks(sent([one]));
  expect(readings).toEqual([recogniser.read(one.block, one.context)]);
});

it('gives nothing for a block that holds nothing', async () => {
  const { readings } = await readBlocks([{ block: blockOf('The weather.'), context: {} }]);
  expect(readings).toEqual([null]);
});

it('leaves out a block that makes a fault, and reads the others', async () => {
  const told = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined);
  const reads: typeof recogniser.reads = (block, context) => {
    if (block.text === 'bad') throw new Error('a fault');
    return recogniser.reads(block, context);
  };
  const blocks = ['B12.', 'bad', 'About MS and B12.'].map((words) => ({
    block: blockOf(words),
    context: {},
  }));
  const { readings } = await readBlocks(blocks, { reads });
  expect(readings.map((reading) => reading !== null)).toEqual([true, false, true]);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
});

it('answers a short question that comes while it is busy with a long one', async () => {
  const claim = 'Vitamin B12 cures multiple sclerosis, some say.';
  const long = Array.from({ length: 60 }, (_, n) => ({
    block: blockOf(`${n}. ${`${claim} `.repeat(20)}`),
    context: {},
  }));
  const order: string[] = [];
  const busy = readBlocks(long).then(() => order.push('long'));
  // As a message does: in a task of its own.
  await new Promise((done) => setTimeout(done, 1));
  await readBlocks([{ block: blockOf(claim), context: {} }]).then(() => order.push('short'));
  await busy;
  expect(order).toEqual(['short', 'long']);
});

it('does so as well where the long one is many short blocks', async () => {
  const long = Array.from({ length: 600 }, (_, n) => ({
    block: blockOf(`Vitamin B12 cures multiple sclerosis, says number ${n}.`),
    context: {},
  }));
  const order: string[] = [];
  const busy = readBlocks(long).then(() => order.push('long'));
  await new Promise((done) => setTimeout(done, 1));
  await readBlocks([{ block: blockOf('B12.'), context: {} }]).then(() => order.push('short'));
  await busy;
  expect(order).toEqual(['short', 'long']);
});

const claim = 'Vitamin B12 cures multiple sclerosis.';

it('says why, of what is asked about and of nothing else', async () => {
  const spans = [{ start: 0, end: claim.length }];
  const { claims, mentions } = await explainBlock(
    { block: blockOf(`${claim} B12 does not cure MS.`), context: {} },
    spans,
  );
  expect(claims.map(({ start, end }) => ({ start, end }))).toEqual(spans);
  expect(claims[0]).toMatchObject({ claim: 'b12-cures-ms' });
  expect(claims[0]?.why?.map(({ decision }) => decision)).toContain('claim');
  expect(mentions).toEqual([]);
});

it('says why of one name among thousands in a few words, and answers others meanwhile', async () => {
  const words = 'disease brain spinal neurologist lesion relapse sclerosis nerve myelin fatigue ';
  const long = { block: blockOf(`${words}${'Ms '.repeat(4000)}`), context: {} };
  const at = words.length;
  const order: string[] = [];
  const asked = explainBlock(long, [{ start: at, end: at + 2 }]);
  void asked.then(() => order.push('long'));
  await new Promise((done) => setTimeout(done, 1));
  const short = { block: blockOf(claim), context: {} };
  await explainBlock(short, [{ start: 0, end: claim.length }]).then(() => order.push('short'));
  const found = await asked;
  expect(found.mentions).toMatchObject([{ start: at, topic: 'ms' }]);
  expect(found.mentions[0]?.why?.length).toBeLessThan(10);
  expect(JSON.stringify(found).length).toBeLessThan(2000);
  expect(order).toEqual(['short', 'long']);
});

it('forgets what it read, a little later', async () => {
  vi.useFakeTimers();
  try {
    const forget = vi.spyOn(recogniser, 'forget');
    const question = [{ block: blockOf('B12.'), context: {} }];
    const first = readBlocks(question);
    await vi.advanceTimersByTimeAsync(100);
    await first;
    expect(forget).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(forget).toHaveBeenCalledOnce();
    forget.mockRestore();
  } finally {
    vi.useRealTimers();
  }
});
