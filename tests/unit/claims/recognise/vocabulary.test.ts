import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, it } from 'vitest';
import { forgetWords, wordIn, wordOf } from '../../../../claims/recognise/vocabulary.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes that are in use. */
function inUse(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

afterEach(() => forgetWords());

it('is the same word wherever it stands, in capitals or not', () => {
  expect(wordIn('low COBALAMIN', 4, 13)).toBe(wordOf('cobalamin'));
  expect(wordOf('Ärzte').text).toBe('ärzte');
  expect(wordOf('x'.repeat(5000)).text.length).toBe(5000);
});

it.each<[string, (n: number) => [text: string, end: number]]>([
  [
    'a word out of each of many texts',
    (n) => [`word${'-'.repeat(20)}${n} ${' b12'.repeat(4000)}`, 28],
  ],
  ['words that are texts by themselves', (n) => [`${n}${'x'.repeat(16_000)}`, 16_004]],
])('of %s little is kept', (_, made) => {
  const before = inUse();
  for (let n = 1000; n < 4000; n++) {
    const [text, end] = made(n);
    // Of one piece, as a message is.
    wordIn(JSON.parse(JSON.stringify(text)), 0, end);
  }
  expect(inUse() - before).toBeLessThan(15);
});
