import type { Reading } from './reading.ts';
import type { Recogniser } from './recogniser.ts';
import type { Block, Context, Found } from './types.ts';

/** Reads a whole page as the page side does: only blocks with a topic word, and those they reach. */
export function readPage(reader: Recogniser, blocks: readonly Block[]): Found[] {
  const page = reader.page();
  let heading: Block | undefined;
  let before: Block | undefined;
  let lead: Block | undefined;
  let reach = 0;
  const readings = blocks.map((block): Reading | null => {
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
    const reading = names || reach > 0 ? reader.read(block, context) : null;
    reach = names ? Math.max(reach - 1, reader.reach(block)) : reach - 1;
    if (reading) page.add(reading);
    if (block.kind === 'heading') heading = block;
    else before = block;
    return reading;
  });
  return readings.map((reading) =>
    reading ? page.settle(reading, true) : { mentions: [], claims: [], studies: [] },
  );
}
