/** How much of the main thread is ours where a page changes without end: little, and all that is due once it rests. */

/** Changes a second that no page makes for its reader's eyes: a chat that is being written makes some hundred. */
const many = 400;
/** Milliseconds without a change after which a page rests. */
const calm = 100;
/** Milliseconds that are ours at once: a page that is just being built is read while it is. */
const most = 300;
/** Of each millisecond after that. What the observer of changes takes comes on top. */
const share = 1 / 20;
/** One slice is never more than that, in milliseconds. */
const debt = 10;

export class Restraint {
  private credit = most;
  /** When it was reckoned last. */
  private reckoned: number;
  /** Changes of the last second, roughly. */
  private recent = 0;
  private changed: number;

  /** @param now the time, here and below, in milliseconds of any clock that does not go back */
  constructor(now: number) {
    this.reckoned = now;
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

  private recentAt(now: number): number {
    return this.recent * Math.exp((this.changed - now) / 1000);
  }
}
