/**
 * Times our script in a page that shares its thread with others: what runs inside the callbacks that
 * it gives to the browser, from the first to the last. It replaces the functions that take callbacks,
 * so an engine must be started while it runs.
 */
export class Meter {
  /** Milliseconds so far. */
  time = 0;
  /** The longest callback, in milliseconds. */
  longest = 0;
  /** When each slice of ours began, by `performance.now()`. */
  readonly begins: number[] = [];
  private begun: number | null = null;
  private readonly originals = { setTimeout, MutationObserver, IntersectionObserver };
  private readonly postTask = scheduler.postTask;

  /** A callback whose time is to be counted. */
  readonly timed =
    <A extends unknown[]>(call: (...words: A) => unknown) =>
    (...words: A): void => {
      this.begin();
      call(...words);
      void this.endSoon();
    };

  constructor() {
    const { timed } = this;
    const {
      setTimeout: later,
      MutationObserver: Mutation,
      IntersectionObserver: Intersection,
    } = this.originals;
    globalThis.setTimeout = ((call: () => void, wait?: number) =>
      later(timed(call), wait)) as typeof setTimeout;
    globalThis.MutationObserver = class extends Mutation {
      constructor(call: MutationCallback) {
        super(timed(call));
      }
    };
    globalThis.IntersectionObserver = class extends Intersection {
      constructor(call: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        super(timed(call), options);
      }
    };
    scheduler.postTask = ((call: () => void, options) =>
      this.postTask.call(scheduler, timed(call), options)) as typeof scheduler.postTask;
  }

  /** Milliseconds of ours until now. */
  now(): number {
    return this.time + (this.begun === null ? 0 : performance.now() - this.begun);
  }

  /** Times the start of something, and what it goes on to do. */
  async run<T>(start: () => Promise<T>): Promise<T> {
    this.begin();
    const result = start();
    void this.endSoon();
    await result;
    this.end();
    return result;
  }

  /** Gives the browser its functions back; what was started under it must have ended. */
  stop(): void {
    Object.assign(globalThis, this.originals);
    scheduler.postTask = this.postTask;
  }

  private begin(): void {
    if (this.begun !== null) return;
    this.begun = performance.now();
    this.begins.push(this.begun);
  }

  /** What a callback resolves goes on a few microtasks later. */
  private async endSoon(): Promise<void> {
    for (let i = 0; i < 6; i++) await null;
    this.end();
  }

  private end(): void {
    if (this.begun === null) return;
    const time = performance.now() - this.begun;
    this.begun = null;
    this.time += time;
    this.longest = Math.max(this.longest, time);
  }
}
