import type { Slow } from './slow.ts';

/** Keys gone through at once. */
const stride = 1 << 13;

/** Bits of a key that `known` goes by: 64 kB, of which the largest model sets a fifth. */
const KNOWN = 19;

/** Hashed names, each with a number that is not zero. */
export interface KeyTable {
  /** Pairs of a key and its number; 0 for no key. */
  readonly slots: Uint32Array;
  /** How many bits of a key are left out for its place there. */
  readonly shift: number;
  /** A bit for the first bits of each key: most of what a page says is in no model. */
  readonly known: Uint32Array;
}

/**
 * In pieces of less than a millisecond. Half full at most, since hashes are spread evenly: a look-up
 * compares one or two.
 */
export function* tableOf(keys: Uint32Array, numberOf: (i: number) => number): Slow<KeyTable> {
  const shift = Math.max(0, Math.clz32(keys.length) - 1);
  const slots = new Uint32Array(2 << (32 - shift));
  const known = new Uint32Array(1 << (KNOWN - 5));
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const bit = key >>> (32 - KNOWN);
    known[bit >>> 5] = known[bit >>> 5]! | (1 << (bit & 31));
    let slot = placeOf(shift, key);
    while (slots[slot + 1]) slot = (slot + 2) & (slots.length - 1);
    slots[slot] = key;
    slots[slot + 1] = numberOf(i);
    if (i % stride === 0) yield;
  }
  return { slots, shift, known };
}

const placeOf = (shift: number, key: number): number => (key >>> shift) * 2;

/** @returns a key's number; 0 for a key that is not there */
export function find({ slots, shift, known }: KeyTable, key: number): number {
  const bit = key >>> (32 - KNOWN);
  if (((known[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return 0;
  let slot = placeOf(shift, key);
  while (slots[slot + 1] && slots[slot] !== key) slot = (slot + 2) & (slots.length - 1);
  return slots[slot + 1]!;
}
