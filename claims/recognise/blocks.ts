import type { Block } from './types.ts';

/** A block cut out of a longer text, and where its text begins there. */
export interface PlacedBlock {
  block: Block;
  /** UTF-16 offset of `block.text[0]` in the whole text. */
  offset: number;
}

/**
 * Cuts plain text into blocks: a line break ends a block, "# " begins a heading, "- " a list item.
 * The marker is no part of the block's text, so `offset` points past it.
 */
export function blocksOfText(text: string, lang?: string): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const marker = /^(?:#{1,6} |- )/.exec(line)?.[0] ?? '';
    const body = line.slice(marker.length);
    const kind = marker.startsWith('#') ? 'heading' : marker === '- ' ? 'item' : 'text';
    if (body.trim()) {
      const block: Block = lang === undefined ? { text: body, kind } : { text: body, kind, lang };
      placed.push({ block, offset: at + marker.length });
    }
    at += line.length + 1;
  }
  return placed;
}
