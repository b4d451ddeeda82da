import type { Reading } from './reading.ts';
import type { Recogniser } from './recogniser.ts';
import type { Block, Context, Found } from './types.ts';

/** A block that is read, and what stands before it. */
export interface Placed {
  readonly block: Block;
  readonly context: Context;
}

/**
 * The blocks of a page that are read, as the page side chooses them: those with a topic word, and
 * those they reach. Null for the others.
 */
export function placed(
  reader: Pick<Recogniser, 'mayMention' | 'reach'>,
  blocks: readonly Block[],
): (Placed | null)[] {
  let heading: Block | undefined;
  let before: Block | undefined;
  let lead: Block | undefined;
  let reach = 0;
  return blocks.map((block): Placed | null => {
    if (block.kind === 'heading') {
      before = undefined;
    }
    if (block.kind !== 'item') lead = undefined;
    else if (before && before.kind !== 'item') lead = before;
    const context: Context = {
      ...(heading && { heading }),
      ...(before && { before }),
      ...(lead && lead !== before && { lead }),
    };
    const names = reader.mayMention(block.text) || (block.links?.length ?? 0) > 0;
    const read = names || reach > 0;
    reach = names ? Math.max(reach - 1, reader.reach(block)) : reach - 1;
    if (block.kind === 'heading') heading = block;
    else before = block;
    return read ? { block, context } : null;
  });
}

/** Reads a whole page. */
export function readPage(reader: Recogniser, blocks: readonly Block[]): Found[] {
  const page = reader.page();
  const readings = placed(reader, blocks).map((one): Reading | null => {
    const reading = one && reader.read(one.block, one.context);
    if (reading) page.add(reading);
    return reading;
  });
  return readings.map((reading) =>
    reading ? page.settle(reading, true) : { mentions: [], claims: [], studies: [] },
  );
}
