/** How much of the main thread is ours where a page changes without end: little, and all that is due once it rests. */

/** Changes a second that no page makes for its reader's eyes: a chat that is being written makes some hundred. */
const many = 400;
/** Milliseconds without a change after which a page rests. */
const calm = 100;
/** Milliseconds that are ours at once: a page that is just being built is read while it is. */
const most = 300;
/** Of each millisecond after that. What the observer of changes takes comes on top. */
const share = 1 / 40;
/** One slice is never more than that, in milliseconds. */
const debt = 10;

/** The same of the background's time, while a page changes. What no page gets round is the background's account. */
const shareElsewhere = 1 / 5;
/** The background is left alone for so many milliseconds at most. */
const longest = 5000;

export class Restraint {
  private credit = most;
  private creditElsewhere = most;
  private reckonedElsewhere: number;
  /** When it was reckoned last. */
  private reckoned: number;
  /** Changes of the last second, roughly. */
  private recent = 0;
  private changed: number;

  /** @param now the time, here and below, in milliseconds of any clock that does not go back */
  constructor(now: number) {
    this.reckoned = now;
    this.reckonedElsewhere = now;
    this.changed = now;
  }

  /** The page made changes. */
  note(changes: number, now: number): void {
    this.recent = this.recentAt(now) + changes;
    this.changed = now;
  }

  /** @param spent milliseconds of the slice that ends @returns milliseconds until the next one may begin */
  rest(spent: number, now: number): number {
    const credit = Math.min(most, this.credit + (now - this.reckoned) * share) - spent;
    this.credit = Math.max(credit, -debt);
    this.reckoned = now;
    if (now - this.changed > calm || this.recentAt(now) < many) return 0;
    return Math.max(0, -this.credit / share);
  }

  /**
   * The same for work that the background did: by time alone, since a few changes of long texts cost
   * it as much as many of short ones.
   */
  restElsewhere(spent: number, now: number): number {
    const gained = (now - this.reckonedElsewhere) * shareElsewhere;
    this.creditElsewhere = Math.min(most, this.creditElsewhere + gained) - spent;
    this.reckonedElsewhere = now;
    if (now - this.changed > calm) this.creditElsewhere = Math.max(this.creditElsewhere, 0);
    return Math.min(longest, Math.max(0, -this.creditElsewhere / shareElsewhere));
  }

  private recentAt(now: number): number {
    return this.recent * Math.exp((this.changed - now) / 1000);
  }
}
