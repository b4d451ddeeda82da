import { expect, it } from 'vitest';
import { anchorIn } from '../../../../components/library/anchors.ts';

const claims = new Set(['b12-cures-ms']);
const studies = new Set(['miller-2005']);

it.each([
  ['#claim-b12-cures-ms', 'claim-b12-cures-ms'],
  ['#b12-cures-ms', 'claim-b12-cures-ms'],
  ['#study-miller-2005', 'study-miller-2005'],
  ['#miller-2005', 'study-miller-2005'],
  ['#claim-miller-2005', null],
  ['#no-such-thing', null],
  ['', null],
  ['#%E0%A4%A', null],
])('reads %j as %j', (hash, anchor) => {
  expect(anchorIn(hash, claims, studies)).toBe(anchor);
});
