/** What takes too long to be done at once: goes on at each `next`, and returns its result. */
export type Slow<T> = Generator<undefined, T, undefined>;

/** @returns the result of such work, all of it done now */
export function atOnce<T>(work: Slow<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
