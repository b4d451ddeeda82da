import { type Compiled, compile } from './compile.ts';
import type { Knowledge } from './knowledge.ts';
import { prefilter } from './prefilter.ts';
import { readBlock } from './read.ts';
import type { Recogniser } from './recogniser.ts';
import { pageSenses } from './settle.ts';
import type { Block } from './types.ts';

/** How many blocks a subject is carried over at most. */
const REACH = 6;
/** A heading's subject holds for longer. */
const SECTION = 12;

/** A recogniser whose knowledge is fetched and compiled on the first need. */
export function createFrom(knowledge: () => Knowledge, why: boolean): Recogniser {
  let compiled: Compiled | undefined;
  let known: Knowledge | undefined;
  let filter: ((text: string) => boolean) | undefined;
  const get = () => {
    known ??= knowledge();
    return known;
  };
  return {
    mayMention(text) {
      filter ??= prefilter(get().topics);
      return filter(text);
    },
    reach: (block: Block) => (block.kind === 'heading' ? SECTION : REACH),
    read(block, context) {
      compiled ??= compile(get());
      return readBlock(compiled, block, context, why);
    },
    page: () => pageSenses(why),
  };
}
