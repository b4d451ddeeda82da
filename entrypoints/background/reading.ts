/** Reads blocks for pages, a little at a time, so that what others ask is answered between. */
import { recogniser } from '../../claims/recognise/index.ts';
import type { Placed } from '../../claims/recognise/page.ts';
import { Recent } from '../../claims/recognise/recent.ts';
import type { Block, Context, Found } from '../../claims/recognise/types.ts';
import type { Readings } from '../shared/messages.ts';
import { pause } from '../shared/pause.ts';

/** Milliseconds of work between two pauses. */
const slice = 10;

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

function sameIn({ heading, before, lead }: Context): Context {
  return {
    ...(heading && { heading: same(heading) }),
    ...(before && { before: same(before) }),
    ...(lead && { lead: same(lead) }),
  };
}

/** @returns a reading for each block, in their order, and the milliseconds of work that it took */
export async function readBlocks(blocks: readonly Placed[]): Promise<Readings> {
  const readings: Readings['readings'] = [];
  let spent = 0;
  let begin = performance.now();
  for (const { block, context } of blocks) {
    const reads = recogniser.reads(same(block), sameIn(context));
    let step = reads.next();
    while (!step.done) {
      const now = performance.now();
      if (now - begin > slice) {
        spent += now - begin;
        await pause();
        begin = performance.now();
      }
      step = reads.next();
    }
    readings.push(step.value);
  }
  return { readings, spent: spent + performance.now() - begin };
}

/** What a block holds, with the reasons for each part of it. */
export const explainBlock = ({ block, context }: Placed): Found =>
  recogniser.explain(block, context);
