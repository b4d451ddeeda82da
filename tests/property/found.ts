import { recognise } from '../../claims/recognise/index.ts';
import type { Block } from '../../claims/recognise/types.ts';

/**
 * Runs texts through the recogniser as the blocks of one page.
 *
 * @param twice whether to look if another run gives the same
 * @throws where a result lies outside its text, is out of order, or another run gives another one
 */
export function checkFound(texts: readonly string[], { twice = true } = {}): void {
  const blocks: Block[] = texts.map((text, i) => ({ text, kind: i === 0 ? 'heading' : 'text' }));
  const all = recognise(blocks);
  if (all.length !== blocks.length) throw new Error('not one result a block');
  all.forEach(({ mentions, claims, studies }, i) => {
    const text = texts[i] as string;
    for (const list of [mentions, claims, studies]) {
      let last = 0;
      for (const { start, end } of list) {
        if (!(Number.isInteger(start) && Number.isInteger(end) && start < end))
          throw new Error(`an empty span ${start}-${end}`);
        if (start < 0 || end > text.length)
          throw new Error(`a span ${start}-${end} outside of ${text.length}`);
        if (start < last) throw new Error('out of order');
        last = start;
      }
    }
  });
  if (twice && JSON.stringify(recognise(blocks)) !== JSON.stringify(all))
    throw new Error('two runs differ');
}
