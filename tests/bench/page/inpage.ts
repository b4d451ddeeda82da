/**
 * What runs in the bench's page: our engine as it ships, a bare walk, and two libraries that mark
 * words. Each measure leaves the page as it was.
 */
import Advanced from 'advanced-mark.js/dist/mark.es6.js';
import Mark from 'mark.js';
import { recogniser } from '../../../claims/recognise/index.ts';
import { type Engine, startEngine } from '../../../entrypoints/content/engine.ts';
import { defaults } from '../../../entrypoints/shared/settings.ts';

/** The plain terms alone, for the two libraries. */
const plain = ['vitamin B12', 'B12', 'multiple sclerosis', 'MS', 'cobalamin'];

/** Reads every text and does nothing with it. @returns milliseconds */
export function walk(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    length += (node as Text).data.length;
  const time = performance.now() - start;
  if (length === 0) throw new Error('The page is empty.');
  return time;
}

export interface Pass {
  /** Milliseconds from start to end with the breaks between slices. */
  time: number;
  /** The longest slice in milliseconds. */
  longest: number;
  claims: number;
  mentions: number;
  ranges: number;
}

const painted = (): number => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);

/** Runs `work` and tells the longest time between two breaks. */
async function slices<T>(work: () => Promise<T>): Promise<[T, number]> {
  const { scheduler } = globalThis;
  const { yield: original } = scheduler;
  let begun = performance.now();
  let longest = 0;
  const end = (): void => {
    longest = Math.max(longest, performance.now() - begun);
  };
  scheduler.yield = async () => {
    end();
    await original.call(scheduler);
    begun = performance.now();
  };
  try {
    const result = await work();
    end();
    return [result, longest];
  } finally {
    scheduler.yield = original;
  }
}

function engineOf(signal: AbortSignal): Promise<Engine> {
  return new Promise((resolve) => {
    const engine = startEngine(
      recogniser,
      { ...defaults, density: 'all' },
      () => {
        if (engine.done) resolve(engine);
      },
      signal,
    );
  });
}

/** Reads the whole page as the extension does: walk, blocks, mentions, senses, claims, ranges, registration. */
export async function pass(): Promise<Pass> {
  const control = new AbortController();
  const start = performance.now();
  const [engine, longest] = await slices(() => engineOf(control.signal));
  const time = performance.now() - start;
  const items = [...engine.shown()];
  const count = (kind: string) => items.filter((item) => item.kind === kind).length;
  const result = {
    time,
    longest,
    claims: count('claim'),
    mentions: count('mention'),
    ranges: painted(),
  };
  control.abort();
  return result;
}

/** Finds the plain terms with mark.js. @returns milliseconds */
export function markJs(): Promise<number> {
  const mark = new Mark(document.body);
  const start = performance.now();
  return new Promise((resolve) => {
    mark.mark(plain, {
      separateWordSearch: false,
      accuracy: 'exactly',
      done: () => {
        const time = performance.now() - start;
        mark.unmark({ done: () => resolve(time) });
      },
    });
  });
}

/** Finds the plain terms with advanced-mark.js at its fastest: one pattern, case kept, no diacritics. */
export function advancedMark(): Promise<number> {
  const mark = new Advanced(document.body);
  const start = performance.now();
  return new Promise((resolve) => {
    mark.mark(plain, {
      separateWordSearch: false,
      accuracy: 'exactly',
      diacritics: false,
      caseSensitive: true,
      combinePatterns: true,
      cacheTextNodes: true,
      done: () => {
        const time = performance.now() - start;
        mark.unmark({ done: () => resolve(time) });
      },
    });
  });
}

/** Adds one paragraph to a page that was read. @returns milliseconds of our work on it, without the wait before it */
export async function paragraph(html: string): Promise<number> {
  const control = new AbortController();
  const engine = await engineOf(control.signal);
  const before = engine.shown().size;
  const [, longest] = await slices(async () => {
    const added = document.createElement('p');
    added.textContent = html;
    document.body.firstElementChild?.append(added);
    while (engine.shown().size === before || !engine.done)
      await new Promise((done) => setTimeout(done, 1));
    added.remove();
  });
  control.abort();
  return longest;
}

Object.assign(globalThis, { bench: { walk, pass, markJs, advancedMark, paragraph } });
