/** Tries strings in a thread of its own; see `tests/tools/fuzz/strings.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { tryStrings } from './strings.ts';

export interface Share {
  /** Seeds of pages: `from`, `from + step`, and so on, `count` of them. */
  from: number;
  step: number;
  count: number;
  texts: readonly string[];
}

/** Said after each so many pages, and at the end. */
export interface Progress {
  pages: number;
  faults: string[];
}

const portion = 2500;

const { from, step, count, texts } = workerData as Share;
for (let done = 0; done < count; ) {
  const faults: string[] = [];
  const until = Math.min(count, done + portion);
  const pages = until - done;
  for (; done < until; done++) {
    const fault = tryStrings(from + done * step, texts);
    if (fault !== null) faults.push(fault);
  }
  parentPort?.postMessage({ pages, faults } satisfies Progress);
}
