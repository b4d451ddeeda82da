/**
 * The recogniser for pages: its first look works at once, and the rest of what it knows is fetched
 * when a page has something to read. Nearly all pages have nothing, and never carry it.
 */
import firstLook from '../data/first-look.json';
import { type Compiled, compile } from './compile.ts';
import { explained } from './explain.ts';
import type { Knowledge } from './knowledge.ts';
import { looker } from './prefilter.ts';
import { reachOf } from './reach.ts';
import { readBlock } from './read.ts';
import type { Recogniser } from './recogniser.ts';
import { pageSenses } from './settle.ts';

/**
 * @param fetch gives the knowledge; is asked again after it failed
 */
export function lateRecogniser(fetch: () => Promise<Knowledge>): Recogniser {
  let compiled: Compiled | undefined;
  let coming: Promise<void> | undefined;
  let mayMention: ((text: string) => boolean) | undefined;
  return {
    mayMention(text) {
      mayMention ??= looker(firstLook);
      return mayMention(text);
    },
    reach: reachOf,
    prepare() {
      if (compiled) return null;
      coming ??= fetch()
        .then((knowledge) => {
          compiled = compile(knowledge);
        })
        .finally(() => {
          coming = undefined;
        });
      return coming;
    },
    read(block, context) {
      if (!compiled) throw new Error('the recogniser is not prepared');
      return readBlock(compiled, block, context, false);
    },
    explain(block, context) {
      const reading = compiled ? readBlock(compiled, block, context, true) : null;
      return reading ? explained(reading) : { mentions: [], claims: [], studies: [] };
    },
    page: () => pageSenses(false),
  };
}
