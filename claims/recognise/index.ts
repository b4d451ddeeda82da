/** The first door: text in; mentions, claims and studies out. */
import { bundledKnowledge } from './bundled.ts';
import { createFrom } from './create.ts';
import type { Knowledge } from './knowledge.ts';
import { readPage } from './page.ts';
import type { Recogniser } from './recogniser.ts';
import type { Block, Found } from './types.ts';

export type { PlacedBlock } from './blocks.ts';
export { blocksOfText } from './blocks.ts';
export type { Knowledge } from './knowledge.ts';
export type { Reading } from './reading.ts';
export type { PageSenses, Recogniser } from './recogniser.ts';

/** A recogniser for the given knowledge; with `why` every result carries its reasons. */
export function createRecogniser(
  knowledge: Knowledge,
  options: { why?: boolean } = {},
): Recogniser {
  return createFrom(() => knowledge, options.why === true);
}

/** The recogniser with the bundled data. */
export const recogniser: Recogniser = createFrom(bundledKnowledge, false);

let explaining: Recogniser | undefined;

/** Both stages over a whole page, settled: one result a block, in order. */
export function recognise(
  blocks: readonly Block[],
  options: { why?: boolean; knowledge?: Knowledge } = {},
): Found[] {
  const { why = false, knowledge } = options;
  if (knowledge) return readPage(createRecogniser(knowledge, { why }), blocks);
  if (!why) return readPage(recogniser, blocks);
  explaining ??= createFrom(bundledKnowledge, true);
  return readPage(explaining, blocks);
}
