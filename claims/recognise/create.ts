import { type Compiled, compile, compiling } from './compile.ts';
import { explained } from './explain.ts';
import type { Knowledge } from './knowledge.ts';
import { firstLookOf, type Look, looker } from './prefilter.ts';
import { reachOf } from './reach.ts';
import { readBlock, reading } from './read.ts';
import type { Recogniser } from './recogniser.ts';
import { pageSenses } from './settle.ts';
import { forgetWords } from './vocabulary.ts';

/** A recogniser whose knowledge is fetched and compiled on the first need. */
export function createFrom(knowledge: () => Knowledge, why: boolean): Recogniser {
  let compiled: Compiled | undefined;
  let known: Knowledge | undefined;
  let filter: Look | undefined;
  const get = () => {
    known ??= knowledge();
    return known;
  };
  return {
    mayMention(text, joined) {
      filter ??= looker(firstLookOf(get().topics));
      return filter(text, joined);
    },
    reach: reachOf,
    read(block, context) {
      compiled ??= compile(get());
      return readBlock(compiled, block, context, why);
    },
    reads(block, context) {
      compiled ??= compile(get());
      return reading(compiled, block, context, why);
    },
    *prepares() {
      if (!compiled) compiled = yield* compiling(get());
    },
    forget() {
      compiled?.cuts.clear();
      compiled?.neighbours.clear();
      forgetWords();
    },
    *explains(block, context, asked) {
      compiled ??= compile(get());
      const all = yield* reading(compiled, block, context, asked);
      return all ? explained(all, asked) : { mentions: [], claims: [], studies: [] };
    },
    page: () => pageSenses(why),
  };
}
