import { checkFound } from './found.ts';
import { mutated } from './mutate.ts';
import { randomFrom } from './random.ts';
import { textFrom } from './words.ts';

/** Blocks that one random page has, its first a heading. */
export const blocksAPage = 4;

/** One page in so many is read twice: the second reading must give the same. */
const readTwice = 8;

/**
 * The texts of one page. Most are short, as a million of them must not take a day; some are as long
 * as paragraphs are, and a third are sentences that people could have written, with faults put in.
 *
 * @param texts what people write
 */
export function pageFrom(seed: number, texts: readonly string[]): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: blocksAPage }, () => {
    const kind = random.below(12);
    if (kind < 4) return mutated(texts, random, 4);
    return textFrom(random, random.below(6) > 0 ? 8 : kind < 10 ? 20 : 60);
  });
}

/** @returns null, or what was wrong with the page of this seed */
export function tryStrings(seed: number, texts: readonly string[]): string | null {
  const page = pageFrom(seed, texts);
  try {
    checkFound(page, { twice: seed % readTwice === 0 });
    return null;
  } catch (error) {
    return `seed ${seed}: ${String(error)} ${JSON.stringify(page)}`;
  }
}
