import { expect, it } from 'vitest';
import { blocksOfText, recogniser } from '../../../../claims/recognise/index.ts';
import { placed } from '../../../../claims/recognise/page.ts';
import { explainBlock, readBlocks } from '../../../../entrypoints/background/reading.ts';

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

it('reads blocks as the recogniser does, in their order, also after their way through a message', async () => {
  expect(asked.length).toBe(5);
  const sent: typeof asked = JSON.parse(JSON.stringify(asked));
  const answer = await readBlocks(sent);
  const wanted = asked.map(({ block, context }) => recogniser.read(block, context));
  expect(wanted.some((reading) => (reading?.claims.length ?? 0) > 0)).toBe(true);
  expect(JSON.parse(JSON.stringify(answer.readings))).toEqual(wanted);
  expect(answer.spent).toBeGreaterThanOrEqual(0);
});

it('gives nothing for a block that holds nothing', async () => {
  const answer = await readBlocks([{ block: { text: 'The weather.', kind: 'text' }, context: {} }]);
  expect(answer.readings).toEqual([null]);
});

it('answers a short question while it is busy with a long one', async () => {
  const [one] = asked;
  const long = Array.from({ length: 80 }, (_, n) => ({
    block: {
      text: `Vitamin B12 cures multiple sclerosis, some say ${n}. `.repeat(20),
      kind: 'text' as const,
    },
    context: {},
  }));
  const order: string[] = [];
  await Promise.all([
    readBlocks(long).then(() => order.push('long')),
    readBlocks([one!]).then(() => order.push('short')),
  ]);
  expect(order).toEqual(['short', 'long']);
});

it('says why', () => {
  const { claims } = explainBlock({
    block: { text: 'Vitamin B12 cures multiple sclerosis.', kind: 'text' },
    context: {},
  });
  expect(claims[0]).toMatchObject({ claim: 'b12-cures-ms' });
  expect(claims[0]?.why?.map(({ decision }) => decision)).toContain('claim');
});
