import { expect, it } from 'vitest';
import { costOf } from '../../tools/visit/profile.ts';

const node = (id: number, functionName: string, url = '', children: number[] = []) => ({
  id,
  callFrame: { functionName, url, scriptId: '0', lineNumber: 0, columnNumber: 0 },
  children,
});

it('counts our functions and what they call, and breaks a slice where others run', () => {
  const nodes = [
    node(1, '(root)', '', [2, 4, 5, 6]),
    node(2, 'scan', 'chrome-extension://us/page.js', [3]),
    node(3, 'querySelector'),
    node(4, 'theirs', 'http://127.0.0.1/app.js'),
    node(5, '(idle)'),
    node(6, '(garbage collector)'),
  ];
  // Each sample stands for the time until the next: 1 ms each, in microseconds.
  const samples = [2, 3, 6, 2, 4, 3, 5, 6, 5];
  const timeDeltas = samples.map(() => 1000);
  const cost = costOf(
    { nodes, startTime: 0, endTime: 9000, samples, timeDeltas },
    'chrome-extension://us',
  );
  expect(cost).toEqual({ total: 5, longest: 4 });
});
