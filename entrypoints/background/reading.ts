/** Reads blocks for pages, a little at a time, so that what others ask is answered between. */
import { recogniser } from '../../claims/recognise/index.ts';
import type { Placed } from '../../claims/recognise/page.ts';
import type { Reading } from '../../claims/recognise/reading.ts';
import { Recent } from '../../claims/recognise/recent.ts';
import type { Recogniser } from '../../claims/recognise/recogniser.ts';
import type { Block, Context, Found, Span } from '../../claims/recognise/types.ts';
import type { Readings, Spent } from '../shared/messages.ts';

/** Milliseconds of work between two pauses. */
const slice = 10;
/** Milliseconds after the last reading when nothing is kept of it any more. */
const memory = 10_000;

/** Lets what waits go first. `scheduler.yield` would not: who yields comes before all who wait. */
const pause = (): Promise<unknown> =>
  globalThis.scheduler?.postTask?.(() => undefined) ?? new Promise((done) => setTimeout(done, 0));

/** Time in the background that is cut into slices. */
class Work {
  private before = 0;
  /** Of the slice, in which many short pieces of work may end. */
  private begin = performance.now();

  /** Milliseconds without the pauses. */
  get spent(): number {
    return this.before + performance.now() - this.begin;
  }

  /** What such a generator returns, after as many pauses as it takes. */
  async result<T>(pieces: Generator<undefined, T, undefined>): Promise<T> {
    for (;;) {
      const { done, value } = pieces.next();
      const time = performance.now() - this.begin;
      if (time >= slice) {
        this.before += time;
        await pause();
        this.begin = performance.now();
      }
      if (done) return value;
    }
  }
}

/**
 * The last blocks, which the next ones name as their heading or neighbour. The recogniser knows a block
 * that it has cut up by the object, and one that was sent again is another object.
 */
const known = new Recent<string, Block>(64);

function same(block: Block): Block {
  const key = JSON.stringify(block);
  const before = known.get(key);
  if (before) return before;
  known.set(key, block);
  return block;
}

/** What stands before a block, by the same objects; a neighbour that says the same is another one all the same. */
function sameIn({ heading, before, lead }: Context, own: Block): Context {
  const other = (block: Block): Block => {
    const known = same(block);
    return known === own ? block : known;
  };
  return {
    ...(heading && { heading: other(heading) }),
    ...(before && { before: other(before) }),
    ...(lead && { lead: other(lead) }),
  };
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** To be called when something was read. */
export function forgetLater(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    known.clear();
    recogniser.forget();
  }, memory);
}

let ready: Promise<void> | undefined;

/** A block that makes a fault holds nothing; the others are read all the same. */
async function readBlock(
  { block, context }: Placed,
  by: Pick<Recogniser, 'reads'>,
  work: Work,
): Promise<Reading | null> {
  try {
    const own = same(block);
    return await work.result(by.reads(own, sameIn(context, own)));
  } catch (error) {
    // Told as any uncaught one.
    queueMicrotask(() => {
      throw error;
    });
    return null;
  }
}

/** @returns a reading for each block, in their order, and the milliseconds of work that it took */
export async function readBlocks(
  blocks: readonly Placed[],
  by: Pick<Recogniser, 'reads'> = recogniser,
): Promise<Readings> {
  ready ??= new Work().result(recogniser.prepares());
  await ready;
  const work = new Work();
  const readings: Readings['readings'] = [];
  for (const one of blocks) readings.push(await readBlock(one, by, work));
  forgetLater();
  return { readings, spent: work.spent };
}

/** What a block holds in such places, with the reasons for it. */
export async function explainBlock(
  { block, context }: Placed,
  spans: readonly Span[],
): Promise<Found & Spent> {
  ready ??= new Work().result(recogniser.prepares());
  await ready;
  const work = new Work();
  try {
    const found = await work.result(recogniser.explains(block, context, spans));
    return { ...found, spent: work.spent };
  } finally {
    forgetLater();
  }
}
