import type { Block } from './types.ts';

/** How many blocks a subject is carried over at most. */
const blocks = 6;
/** A heading's subject holds for longer. */
const section = 12;

/** @returns how many of the blocks after `block` are read for its sake */
export const reachOf = (block: Block): number => (block.kind === 'heading' ? section : blocks);
