/**
 * The recogniser for pages: its first look works at once, and the rest of what it knows is fetched
 * when a page has something to read. Nearly all pages have nothing, and never carry it.
 */
import firstLook from '../data/first-look.json';
import { type Compiled, compiling } from './compile.ts';
import { explained } from './explain.ts';
import type { Knowledge } from './knowledge.ts';
import { type Look, looker } from './prefilter.ts';
import { reachOf } from './reach.ts';
import { readBlock, reading } from './read.ts';
import type { Recogniser } from './recogniser.ts';
import { pageSenses } from './settle.ts';

/** Milliseconds of work between two pauses, which keeps the longest below the 8 that a page may feel. */
const slice = 4;

/**
 * @param fetch gives the knowledge; is asked again after it failed
 * @param pause lets the page do what waits
 */
export function lateRecogniser(
  fetch: () => Promise<Knowledge>,
  pause: () => Promise<unknown>,
): Recogniser {
  const ready = async (): Promise<void> => {
    const work = compiling(await fetch());
    for (;;) {
      const end = performance.now() + slice;
      while (performance.now() < end) {
        const { done, value } = work.next();
        if (done) {
          compiled = value;
          return;
        }
      }
      await pause();
    }
  };
  let compiled: Compiled | undefined;
  let coming: Promise<void> | undefined;
  let mayMention: Look | undefined;
  return {
    mayMention(text, joined) {
      mayMention ??= looker(firstLook);
      return mayMention(text, joined);
    },
    reach: reachOf,
    prepare() {
      if (compiled) return null;
      coming ??= ready().finally(() => {
        coming = undefined;
      });
      return coming;
    },
    read(block, context) {
      if (!compiled) throw new Error('the recogniser is not prepared');
      return readBlock(compiled, block, context, false);
    },
    reads(block, context) {
      if (!compiled) throw new Error('the recogniser is not prepared');
      return reading(compiled, block, context, false);
    },
    explain(block, context) {
      const all = compiled ? readBlock(compiled, block, context, true) : null;
      return all ? explained(all) : { mentions: [], claims: [], studies: [] };
    },
    page: () => pageSenses(false),
  };
}
