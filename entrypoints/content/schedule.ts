/** Work in short slices: input and painting come between, and a hidden tab does none. */
import { page } from './page-document.ts';
import type { Restraint } from './restraint.ts';

/** Milliseconds of one slice; steps are small beside it. */
const slice = 6;
/** Milliseconds between a change of the page and our work on it, so that a burst is one job. */
const settle = 40;

/** Milliseconds after which it is our turn also on a page that always has something to do. */
const turn = 20;

/**
 * Lets the browser do what waits: the page's own tasks, its timers and frames all go first.
 * `scheduler.yield` would not: who yields comes before all of these, and a long page was drawn no more
 * until we had walked it.
 */
export const pause = (): Promise<void> =>
  new Promise((done) => {
    if (!('scheduler' in globalThis)) {
      setTimeout(done, 0);
      return;
    }
    // Given up in time, or those that a busy page never comes to would pile up.
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(), turn);
    const next = (): void => {
      clearTimeout(timer);
      done();
    };
    scheduler.postTask(next, { priority: 'background', signal: control.signal }).catch(next);
  });

/** Faults in a row after which the work waits for another occasion: it may be the same one each time. */
const enough = 20;
let faults = 0;

/** A fault in one piece of work is told as any uncaught one, and the rest of the page is read all the same. */
function attempt(step: () => boolean): boolean {
  try {
    const more = step();
    faults = 0;
    return more;
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
    faults = (faults + 1) % enough;
    return faults > 0;
  }
}

export interface Schedule {
  /** There is work now. */
  wake(): void;
  /** There is work, and there may be more in a moment. */
  wakeSoon(): void;
}

/**
 * @param step does a little (well below a millisecond) and tells whether there is more
 * @param flush is called at the end of each slice, with whether no work is left
 * @param restraint tells how long to rest after a slice where there is more
 */
export function schedule(
  step: () => boolean,
  flush: (idle: boolean) => void,
  restraint: Pick<Restraint, 'rest'>,
  signal: AbortSignal,
): Schedule {
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      // Never inside the caller: the parts may still be putting themselves together.
      await Promise.resolve();
      while (!signal.aborted && !page.hidden) {
        const begin = performance.now();
        const end = begin + slice;
        let more = true;
        while (more && performance.now() < end) more = attempt(step);
        flush(!more);
        if (!more) break;
        const now = performance.now();
        const wait = restraint.rest(now - begin, now);
        await (wait > 0 ? new Promise((done) => setTimeout(done, wait)) : pause());
      }
    } finally {
      running = false;
    }
  };

  const wake = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!signal.aborted) void run();
  };
  page.addEventListener('visibilitychange', wake, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    wake,
    wakeSoon() {
      if (!signal.aborted) timer ??= setTimeout(wake, settle);
    },
  };
}
