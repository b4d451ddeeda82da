/**
 * What runs in the bench's page: our engine as it ships, a bare walk, and two libraries that mark
 * words. Each measure leaves the page as it was. Times are milliseconds.
 */
import Advanced from 'advanced-mark.js/dist/mark.es6.js';
import Mark from 'mark.js';
import { recogniser as ours } from '../../../claims/recognise/index.ts';
import type { Placed } from '../../../claims/recognise/page.ts';
import type { PageRecogniser } from '../../../claims/recognise/recogniser.ts';
import { type Engine, startEngine } from '../../../entrypoints/content/engine.ts';
import { remoteRecogniser } from '../../../entrypoints/content/remote.ts';
import type { Readings } from '../../../entrypoints/shared/messages.ts';
import { defaults } from '../../../entrypoints/shared/settings.ts';
import { markup, type PageSize } from './article.ts';
import type { Question } from './elsewhere.ts';
import { Meter } from './meter.ts';
import { random } from './random.ts';
import { sentence } from './words.ts';

/** The plain terms alone, for the two libraries. */
const plain = ['vitamin B12', 'B12', 'multiple sclerosis', 'MS', 'cobalamin'];

/** Reads blocks, as the extension's background does. */
let elsewhere: Worker | undefined;
/** Milliseconds of its work so far. */
let spent = 0;
let isGrown = false;

/** Starts what reads blocks beside the page. Without it they are read in the page. */
export function readElsewhere(code: string): void {
  elsewhere = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
}

const recogniserFor = (meter: Meter, signal: AbortSignal): PageRecogniser => {
  const worker = elsewhere;
  if (worker === undefined) return ours;
  const ask = (blocks: readonly Placed[]): Promise<Readings> =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = meter.timed(({ data }: MessageEvent<string>) => {
        const answer: Readings = JSON.parse(data);
        spent += answer.spent;
        done(answer);
        port1.close();
      });
      const question: Question = { blocks: JSON.stringify(blocks), isGrown };
      worker.postMessage(question, [port2]);
    });
  return remoteRecogniser(ask, signal);
};

/** Shows something else in the page. */
export async function show(html: string): Promise<void> {
  document.body.innerHTML = html;
  scrollTo(0, 0);
  for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
}

/** Shows a generated page: made here, since 25 million characters take ten seconds to come from elsewhere. */
export function article(size: PageSize, claims: readonly string[], style: string): Promise<void> {
  return show(style + markup(size, claims));
}

/** Reads every text and does nothing with it. */
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

/** How many texts the page has, and how long they are together. */
export function size(): { texts: number; length: number } {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const result = { texts: 0, length: 0 };
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    result.texts++;
    result.length += (node as Text).data.length;
  }
  return result;
}

export interface Pass {
  /** Our script's time in the page from start to end. */
  time: number;
  /** The same with the time of reading elsewhere. */
  all: number;
  /** The longest time without a break. */
  longest: number;
  claims: number;
  mentions: number;
  ranges: number;
}

const painted = (): number => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);

function engineOf(meter: Meter, signal: AbortSignal): Promise<Engine> {
  return new Promise((resolve) => {
    const engine = startEngine(
      recogniserFor(meter, signal),
      { ...defaults, density: 'all' },
      () => {
        if (engine.done) resolve(engine);
      },
      signal,
    );
  });
}

/** Reads the whole page as the extension does: walk, blocks, mentions, senses, claims, ranges, registration. */
export async function pass(meter = new Meter()): Promise<Pass> {
  const control = new AbortController();
  const before = spent;
  const engine = await meter.run(() => engineOf(meter, control.signal));
  meter.stop();
  const items = [...engine.shown()];
  const count = (kind: string) => items.filter((item) => item.kind === kind).length;
  const result = {
    time: meter.time,
    all: meter.time + spent - before,
    longest: meter.longest,
    claims: count('claim'),
    mentions: count('mention'),
    ranges: painted(),
  };
  control.abort();
  return result;
}

/** The same with a dataset grown a hundredfold. */
export async function passGrown(): Promise<Pass> {
  isGrown = true;
  try {
    return await pass();
  } finally {
    isGrown = false;
  }
}

/** Finds the plain terms with mark.js. */
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

/** An engine that has read the page and goes on watching it. */
let kept: { engine: Engine; control: AbortController; meter: Meter } | undefined;

export async function keep(): Promise<void> {
  const control = new AbortController();
  const meter = new Meter();
  kept = { engine: await meter.run(() => engineOf(meter, control.signal)), control, meter };
}

export function letGo(): void {
  kept?.control.abort();
  kept?.meter.stop();
  kept = undefined;
}

/** Adds one paragraph to the page of the engine that is kept. @returns our work on it, here and elsewhere, without the wait before it */
export async function paragraph(text: string): Promise<number> {
  if (!kept) throw new Error('No engine is kept.');
  const { engine, meter } = kept;
  const added = document.createElement('p');
  added.textContent = text;
  const before = meter.time + spent;
  document.querySelector('article')?.append(added);
  await quiet(engine);
  const time = meter.time + spent - before;
  added.remove();
  await quiet(engine);
  return time;
}

/** A change is taken up in a task of its own; after it, done means that nothing waits. */
async function quiet(engine: Engine): Promise<void> {
  do await new Promise((done) => setTimeout(done, 5));
  while (!engine.done);
}

export interface InView extends Pass {
  /** Our script's time until every mark that is in view was registered. */
  seen: number;
  /** Marks out of the window and its near that were registered before. */
  others: number;
}

/** The same from the middle of the page, where a name is, and when the marks there were registered. */
export async function passInView(): Promise<InView> {
  const named = [...document.querySelectorAll('p')].filter((p) =>
    p.textContent?.includes('vitamin B12'),
  );
  named[named.length >> 1]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const meter = new Meter();
  const times = new Map<AbstractRange, number>();
  const { add } = Highlight.prototype;
  Highlight.prototype.add = function (range) {
    if (!times.has(range)) times.set(range, meter.now());
    return add.call(this, range);
  };
  const top = ({ startContainer }: AbstractRange): number =>
    startContainer.parentElement?.getBoundingClientRect().top ?? Number.NaN;
  let read: Pass;
  try {
    read = await pass(meter);
  } finally {
    Highlight.prototype.add = add;
  }
  const all = [...times].map(([range, at]) => ({ at, top: top(range) }));
  const seen = Math.max(
    ...all.filter((one) => one.top >= 0 && one.top < innerHeight).map(({ at }) => at),
  );
  if (seen < 0) throw new Error('No mark is in view.');
  const others = all.filter(
    (one) => (one.top < -2 * innerHeight || one.top > 3 * innerHeight) && one.at < seen,
  );
  scrollTo(0, 0);
  return { ...read, seen, others: others.length };
}

/** What came of one key that was pressed while the page was read. */
export interface Waited {
  /** Milliseconds from the press, by the browser's own clock, until the page heard of it. */
  time: number;
  /** Slices of ours that began meanwhile. */
  slices: number;
}

/** Reads the page while keys are pressed. */
export async function waited(): Promise<Waited[]> {
  const heard: Waited[] = [];
  const control = new AbortController();
  const meter = new Meter();
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const slices = meter.begins.filter((at) => at > timeStamp).length;
      heard.push({ time: performance.now() - timeStamp, slices });
    },
    { signal: control.signal },
  );
  await meter.run(() => engineOf(meter, control.signal));
  meter.stop();
  control.abort();
  return heard;
}

/** Reads sentences, each a block of its own. @returns sentences a second */
export function sentences(texts: readonly string[]): number {
  const blocks = texts.map((text) => ({ text, kind: 'text' as const }));
  const start = performance.now();
  for (const block of blocks) ours.read(block, {});
  return (1000 * blocks.length) / (performance.now() - start);
}

/** Sentences without a word of a topic. @returns sentences a second */
export function otherSentences(): number {
  const next = random(3);
  return sentences(Array.from({ length: 1000 }, () => sentence(next, 90)));
}

Object.assign(globalThis, {
  bench: {
    readElsewhere,
    show,
    article,
    walk,
    size,
    pass,
    passGrown,
    markJs,
    advancedMark,
    keep,
    letGo,
    paragraph,
    passInView,
    sentences,
    otherSentences,
    waited,
  },
});
