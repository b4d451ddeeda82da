/** What stands before a block: the nearest heading and the block right before. Looked up only where something was found. */

import type { Context } from '../../claims/recognise/types.ts';
import { blocksAround, holderOf, isSameBlock, type PageBlock } from './blocks.ts';
import { closestOf, parentElementOf } from './dom.ts';
import { headingAbove, wantsWords } from './headings.ts';
import { isHeading } from './names.ts';
import { firstText, textBeside } from './texts.ts';

export interface PageContext extends Context {
  heading?: PageBlock;
  before?: PageBlock;
  lead?: PageBlock;
  /** Names the section the block is in. */
  section: Element | null;
}

/** @param blocks the blocks of one run @param index which of them */
export function contextOf(blocks: readonly PageBlock[], index: number): PageContext {
  const first = blocks[index]?.pieces[0]?.node as Text;
  const section = headingAbove(first);
  const title = section === null ? null : firstText(section);
  if (section !== null && title === null) wantsWords(section);
  const heading = title === null ? undefined : blocksAround(title)[0];
  const before = blocks[index]?.kind === 'heading' ? undefined : blockBefore(blocks, index, first);
  const lead = before?.kind === 'item' ? leadOf(first) : undefined;
  return {
    section,
    ...(heading && { heading }),
    ...(before && { before }),
    ...(lead && { lead }),
  };
}

/** The block that leads into the list of an item: "B12 is found in:". */
function leadOf(item: Text): PageBlock | undefined {
  const parent = parentElementOf(item);
  const list = parent && closestOf(parent, 'ul, ol');
  const first = list && firstText(list);
  const text = first && textBeside(first, false);
  const holder = text && holderOf(text);
  if (!text || (holder && isHeading(holder))) return undefined;
  const block = blocksAround(text).at(-1);
  return block?.kind === 'item' ? undefined : block;
}

function blockBefore(
  blocks: readonly PageBlock[],
  index: number,
  first: Text,
): PageBlock | undefined {
  if (index > 0) return blocks[index - 1];
  const text = textBeside(first, false);
  const holder = text && holderOf(text);
  return text === null || (holder && isHeading(holder)) ? undefined : blocksAround(text).at(-1);
}

const isSameOrNone = (a: PageBlock | undefined, b: PageBlock | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && isSameBlock(a, b));

/** Whether a block in one context reads as it does in another. */
export const isSameContext = (a: PageContext, b: PageContext): boolean =>
  a.section === b.section &&
  isSameOrNone(a.heading, b.heading) &&
  isSameOrNone(a.before, b.before) &&
  isSameOrNone(a.lead, b.lead);
