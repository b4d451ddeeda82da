/**
 * The recogniser for pages. Its first look works at once; blocks are read in the background, where
 * the knowledge, more than a megabyte, is made ready once for all pages. Nearly all pages hold no word
 * of a topic and never ask.
 */
import firstLook from '../../claims/data/first-look.json';
import type { Placed } from '../../claims/recognise/page.ts';
import { type Look, looker } from '../../claims/recognise/prefilter.ts';
import { reachOf } from '../../claims/recognise/reach.ts';
import type { Reading } from '../../claims/recognise/reading.ts';
import type { PageRecogniser } from '../../claims/recognise/recogniser.ts';
import { pageSenses } from '../../claims/recognise/settle.ts';
import type { Block, Context } from '../../claims/recognise/types.ts';
import { Later } from '../shared/later.ts';
import type { Readings } from '../shared/messages.ts';
import { Queue } from './queue.ts';

/** One message asks for so many blocks, or UTF-16 code units of JSON, at most, and for one block at least. */
const most = { blocks: 32, length: 32_000 };
/** Of a block's links so many travel, none longer than that in UTF-16 code units: what names a study is short. */
const links = { most: 50, length: 300 };
/** A block whose readings failed so often, while others were made, is left out. */
const enough = 3;
/** Answers that nobody came back for, because the page had changed, are kept up to here. */
const unclaimed = 200;

interface Request {
  readonly key: string;
  readonly placed: Placed;
  /** Is kept when there is a reading. */
  readonly answered: Promise<void>;
  readonly answer: () => void;
  /** How often it failed alone, and how many messages had been answered when it did so first. */
  failures: number;
  since: number;
  /** Undefined until then; null where nothing was found. */
  reading: Reading | null | undefined;
}

/** A block of the page without its nodes, which do not travel. */
const plain = ({ text, kind, lang, links: all = [] }: Block): Block => {
  const short = all.filter(({ href }) => href.length <= links.length).slice(0, links.most);
  return {
    text,
    kind,
    ...(lang !== undefined && { lang }),
    ...(short.length > 0 && { links: short }),
  };
};

/** A block and what stands before it, as they can be sent. */
export function placedOf(block: Block, { heading, before, lead }: Context): Placed {
  const context: Context = {
    ...(heading && { heading: plain(heading) }),
    ...(before && { before: plain(before) }),
    ...(lead && { lead: plain(lead) }),
  };
  return { block: plain(block), context };
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * @param ask reads blocks elsewhere, in their order; what it rejects is asked for again, and by a `Later` for ever
 * @param signal ends asking
 * @param retry milliseconds until readings that could not be had are asked for again
 */
export function remoteRecogniser(
  ask: (blocks: readonly Placed[]) => Promise<Readings>,
  signal: AbortSignal,
  retry = 1000,
): PageRecogniser {
  let mayMention: Look | undefined;
  let rest = (_: number): number => 0;
  /** By block and context: the same always reads the same. */
  const requests = new Map<string, Request>();
  const waiting = new Queue<Request>();
  const answered = new Set<Request>();
  let asking = false;
  /** Messages that were answered. */
  let good = 0;
  /** So many requests are asked for one by one: a message with one of them failed. */
  let careful = 0;

  const batch = (): Request[] => {
    const taken: Request[] = [];
    let length = 0;
    for (;;) {
      const next = waiting.first();
      const full = taken.length === (careful > 0 ? 1 : most.blocks);
      if (next === undefined || full) return taken;
      length += next.key.length;
      if (taken.length > 0 && length > most.length) return taken;
      taken.push(next);
      waiting.take();
    }
  };

  /** One message at a time: a page that asks for much waits its turn beside others. */
  const go = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    // All that one slice of work asks for goes together.
    await Promise.resolve();
    while (waiting.size > 0 && !signal.aborted) {
      const taken = batch();
      try {
        const { readings, spent } = await ask(taken.map(({ placed }) => placed));
        good += 1;
        careful = Math.max(0, careful - 1);
        for (const [i, request] of taken.entries()) settle(request, readings[i] ?? null);
        for (const request of answered) if (answered.size > unclaimed) forget(request);
        const pause = rest(spent);
        if (pause > 0) await sleep(pause);
      } catch (error) {
        // Nobody looked at them: that speaks against none.
        if (error instanceof Later) for (const request of taken) waiting.add(request);
        else {
          // A background that was just waking or dying, or a block that it cannot read.
          careful = Math.max(careful, taken.length);
          for (const request of taken) fail(request, taken.length === 1);
        }
        await sleep(retry);
      }
    }
    asking = false;
  };

  const settle = (request: Request, reading: Reading | null): void => {
    request.reading = reading;
    answered.add(request);
    request.answer();
  };

  const fail = (request: Request, alone: boolean): void => {
    if (alone) {
      if (request.failures === 0) request.since = good;
      request.failures += 1;
    }
    if (request.failures >= enough && good > request.since) settle(request, null);
    else waiting.add(request);
  };

  const forget = (request: Request): void => {
    if (requests.get(request.key) === request) requests.delete(request.key);
    answered.delete(request);
  };

  const request = (placed: Placed): Request => {
    const key = JSON.stringify(placed);
    const known = requests.get(key);
    if (known) return known;
    let answer = (): void => undefined;
    const answered = new Promise<void>((done) => {
      answer = done;
    });
    const none = { failures: 0, since: 0, reading: undefined };
    const made: Request = { key, placed, answered, answer, ...none };
    requests.set(key, made);
    waiting.add(made);
    void go();
    return made;
  };

  return {
    mayMention(text, joined) {
      mayMention ??= looker(firstLook);
      return mayMention(text, joined);
    },
    reach: reachOf,
    *reads(block, context) {
      const asked = request(placedOf(block, context));
      while (asked.reading === undefined) yield asked.answered;
      forget(asked);
      return asked.reading;
    },
    page: () => pageSenses(false),
    restBy(by) {
      rest = by;
    },
  };
}

/** The reading of one block, when there is one. */
export async function readingOf(
  recogniser: PageRecogniser,
  block: Block,
  context: Context,
): Promise<Reading | null> {
  const reads = recogniser.reads(block, context);
  for (;;) {
    const { done, value } = reads.next();
    if (done) return value;
    await value;
  }
}
