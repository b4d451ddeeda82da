import { describe, expect, it } from 'vitest';
import { Restraint } from '../../../../entrypoints/content/restraint.ts';

/** Our share of the main thread while a page makes so many changes a second, with work without end, from 2 to 10 s. */
function shareAt(changes: number): number {
  const restraint = new Restraint(0);
  let ours = 0;
  let next = 0;
  for (let now = 0; now < 10_000; now += 10) {
    restraint.note(changes / 100, now);
    if (now < next) continue;
    if (now >= 2000) ours += 6;
    next = now + 6 + restraint.rest(6, now + 6);
  }
  return ours / 8000;
}

describe('how much of the main thread is ours', () => {
  it('is little on a page that changes thousands of times a second', () => {
    expect(shareAt(4000)).toBeLessThan(0.06);
    expect(shareAt(4000)).toBeGreaterThan(0.03);
  });

  it('is what we need on a page that is being written', () => {
    expect(shareAt(200)).toBeGreaterThan(0.5);
  });

  it('is what we need while a page is built, and on a long page that stands still', () => {
    const restraint = new Restraint(0);
    restraint.note(5000, 0);
    for (let now = 0; now < 250; now += 6) expect(restraint.rest(6, now)).toBe(0);
    for (let now = 250; now < 10_000; now += 6) expect(restraint.rest(6, now)).toBe(0);
  });

  it('is what we need as soon as the page rests', () => {
    const restraint = new Restraint(0);
    for (let now = 0; now < 5000; now += 10) {
      restraint.note(40, now);
      restraint.rest(6, now);
    }
    expect(restraint.rest(6, 5000)).toBeGreaterThan(0);
    expect(restraint.rest(6, 5100)).toBe(0);
  });
});
