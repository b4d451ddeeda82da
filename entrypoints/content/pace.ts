/** How soon something may be told again: soon at first, seldom where it never ends. */

/** Milliseconds from a change to its report, so that a burst of changes is one report. */
const gap = 500;
/** Reports that may follow each other that fast: enough for a long page that is read for the first time. */
const most = 20;
/** Milliseconds after which one more may. */
const refill = 5000;

export class Pace {
  private credit = most;

  /** @param at the time, in milliseconds of any clock that does not go back */
  constructor(private at: number) {}

  /** @returns milliseconds from `now` until the next report is due */
  wait(now: number): number {
    return Math.max(gap, (1 - this.creditAt(now)) * refill);
  }

  /** One is sent. */
  spend(now: number): void {
    this.credit = Math.max(0, this.creditAt(now) - 1);
  }

  private creditAt(now: number): number {
    this.credit = Math.min(most, this.credit + (now - this.at) / refill);
    this.at = now;
    return this.credit;
  }
}
