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

/** The background's share of the time while a page changes every 50 ms, with work of `spent` milliseconds at a time. */
function shareElsewhereAt(spent: number): number {
  const restraint = new Restraint(0);
  let theirs = 0;
  let free = 0;
  let done = 0;
  for (let now = 0; now < 20_000; now += 10) {
    if (now % 50 === 0) restraint.note(1, now);
    if (done > 0 && now >= done) {
      free = now + restraint.restElsewhere(spent, now);
      done = 0;
    }
    if (done > 0 || now < free) continue;
    if (now >= 5000) theirs += spent;
    done = now + spent;
  }
  return theirs / 15_000;
}

describe('how much of the background is ours', () => {
  it('is little on a page that changes without end, however much it has read at once', () => {
    for (const spent of [20, 450]) expect(shareElsewhereAt(spent)).toBeLessThan(0.25);
  });

  it('is what we need while a page comes up, and once it rests', () => {
    const restraint = new Restraint(0);
    restraint.note(100, 0);
    expect(restraint.restElsewhere(200, 10)).toBe(0);
    restraint.note(100, 20);
    expect(restraint.restElsewhere(500, 30)).toBeGreaterThan(0);
    expect(restraint.restElsewhere(500, 1000)).toBe(0);
  });
});

describe('how much of the main thread is ours', () => {
  it('is little on a page that changes thousands of times a second', () => {
    expect(shareAt(4000)).toBeLessThan(0.03);
    expect(shareAt(4000)).toBeGreaterThan(0.02);
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
