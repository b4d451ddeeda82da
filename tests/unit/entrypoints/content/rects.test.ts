// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { around } from '../../../../entrypoints/content/rects.ts';

it('goes around more rectangles than a call takes arguments', () => {
  const all = Array.from({ length: 500_000 }, (_, at) => new DOMRect(at % 1000, 5, 10, 20));
  const { left, top, right, bottom } = around(all);
  expect([left, top, right, bottom]).toEqual([0, 5, 1009, 25]);
});
