/** How much of the background's time a tab has: all that a long page needs at first, and then a share. */

/** Milliseconds that a tab may have at once. */
const most = 10_000;
/** Of each millisecond that passes. Nothing else pays a debt: no page can rest it away, or load itself anew. */
const share = 1 / 5;

export class Account {
  private credit = most;

  /** @param at the time, here and below, in milliseconds of any clock that does not go back */
  constructor(private at: number) {}

  /** @returns milliseconds from `now` until there is something to be had */
  wait(now: number): number {
    return Math.max(0, -this.creditAt(now) / share);
  }

  /** So many milliseconds of work were done. */
  spend(spent: number, now: number): void {
    this.credit = this.creditAt(now) - spent;
  }

  private creditAt(now: number): number {
    this.credit = Math.min(most, this.credit + (now - this.at) * share);
    this.at = now;
    return this.credit;
  }
}
