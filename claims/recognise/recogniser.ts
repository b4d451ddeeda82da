import type { Look } from './prefilter.ts';
import type { Reading } from './reading.ts';
import type { Block, Context, Found, Span } from './types.ts';

/** Finds mentions, claims and studies. Pure: the same text always gives the same result. */
export interface Recogniser {
  /** A cheap first look at raw text: false means that it surely holds no word of any topic. */
  mayMention: Look;
  /**
   * How many of the blocks after `block`, headings among them, must be read although they hold no
   * topic word, because their subject can be carried over from this one or from the page.
   */
  reach(block: Block): number;
  /** Stage one: what one block holds by itself. Null when there is nothing. Can be cached. */
  read(block: Block, context: Context): Reading | null;
  /** The same in pieces, each of about a sentence. */
  reads(block: Block, context: Context): Generator<undefined, Reading | null, undefined>;
  /** Makes ready what reading needs, which the first reading would do at once, in pieces of about a millisecond. */
  prepares(): Generator<undefined, void, undefined>;
  /** Forgets what was kept of blocks that were read, which the next ones might have referred to. */
  forget(): void;
  /** The same block again: what lies just where it is asked for, with its reasons. */
  explains(
    block: Block,
    context: Context,
    asked: readonly Span[],
  ): Generator<undefined, Found, undefined>;
  /** Stage two: the counters of one page. */
  page(): PageSenses;
}

/**
 * What a page needs of a recogniser. Its readings may be made elsewhere: then `reads` gives promises,
 * and is to be asked on when they are kept.
 */
export interface PageRecogniser extends Pick<Recogniser, 'mayMention' | 'reach' | 'page'> {
  reads(
    block: Block,
    context: Context,
  ): Generator<Promise<unknown> | undefined, Reading | null, undefined>;
  /**
   * Says how long to rest where work elsewhere took so many milliseconds; absent where there is no
   * elsewhere.
   */
  restBy?(rest: (spent: number) => number): void;
}

/** Settles what a page's words mean from everything read on it. */
export interface PageSenses {
  add(reading: Reading): void;
  remove(reading: Reading): void;
  /** Goes up when the settled senses change, so that settled blocks must be settled again. */
  readonly revision: number;
  /** With `final` false only what is certain by itself; with true, by the senses of the page so far. */
  settle(reading: Reading, final: boolean): Found;
}
