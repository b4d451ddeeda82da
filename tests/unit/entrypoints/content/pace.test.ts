import { describe, expect, it } from 'vitest';
import { Pace } from '../../../../entrypoints/content/pace.ts';

/** Times at which a page that changes all the time tells something, up to `end` (milliseconds). */
function tells(end: number): number[] {
  const pace = new Pace(0);
  const times: number[] = [];
  for (let now = pace.wait(0); now <= end; now += pace.wait(now)) {
    pace.spend(now);
    times.push(now);
  }
  return times;
}

describe('how often a frame reports', () => {
  it('tells of a change half a second later', () => {
    expect(new Pace(0).wait(0)).toBe(500);
  });

  it('keeps up with a page while it is read for the first time', () => {
    expect(tells(10_000).length).toBe(20);
  });

  it('tells of a page that never rests every five seconds', () => {
    const times = tells(600_000);
    expect(times.length).toBeLessThan(150);
    const [last = 0, before = 0] = times.toReversed();
    expect(last - before).toBeCloseTo(5000);
  });

  it('is as quick as at first once a page has rested', () => {
    const pace = new Pace(0);
    for (let left = 40; left > 0; left--) pace.spend(0);
    expect(pace.wait(1000)).toBe(4000);
    expect(pace.wait(101_000)).toBe(500);
    for (let left = 19; left > 0; left--) pace.spend(101_000);
    expect(pace.wait(101_000)).toBe(500);
  });
});
