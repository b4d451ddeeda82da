/** Milliseconds between two looks at a condition: few at first, so that no test waits much too long. */
const pause = { least: 25, most: 250 };

export interface WaitOptions {
  /** Milliseconds. */
  timeout?: number;
  /** What was waited for, for the message of a failure. */
  what?: string;
}

/**
 * Waits until `look` gives something: anything but false, null and undefined.
 * Errors while looking count as "not yet", since pages and frames come and go.
 *
 * @throws where it does not happen in time, with what was seen last
 */
export async function until<T>(
  look: () => T | Promise<T>,
  { timeout = 20_000, what = String(look) }: WaitOptions = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const start = Date.now();
  const end = start + timeout;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const seen = await look();
      if (seen !== false && seen !== null && seen !== undefined)
        return seen as NonNullable<Exclude<T, false>>;
      last = seen;
    } catch (error) {
      last = error;
    }
    // Looking takes time from what is waited for.
    const next = Math.min(pause.most, Math.max(pause.least, (Date.now() - start) / 5));
    await new Promise((done) => setTimeout(done, next));
  }
  throw new Error(`Waited ${timeout} ms in vain for ${what}; the last look gave ${String(last)}`);
}

/**
 * Waits until two looks `quiet` milliseconds apart give the same, which is how a test knows that
 * something that must not happen has had its chance.
 */
export async function settled<T>(
  look: () => Promise<T>,
  { quiet = 300, timeout = 20_000 }: { quiet?: number; timeout?: number } = {},
): Promise<T> {
  const end = Date.now() + timeout;
  let before = JSON.stringify(await look());
  for (;;) {
    await new Promise((done) => setTimeout(done, quiet));
    const now = await look();
    const text = JSON.stringify(now);
    if (text === before) return now;
    if (Date.now() > end)
      throw new Error(`Never settled in ${timeout} ms; the last look gave ${text}`);
    before = text;
  }
}
