/** A stream of numbers that a seed decides, so that every failure can be had again. */
export interface Random {
  /** A whole number from 0 to `below` (exclusive). */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
}

/** @param seed any whole number (mulberry32) */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}
