import type { Candidate } from './mentions.ts';
import type { Scan } from './scan.ts';
import type { Turned } from './turns.ts';

/** Subjects that a sentence may leave out: for each topic the name it rests on. */
export type Carried = Map<string, Carrier>;

export interface Carrier {
  name: Candidate;
  /** Near enough that a pronoun may stand for it; otherwise only the page is about it. */
  near: boolean;
  /** The text has turned to something else: only a word for the topic stands for it. */
  turned?: boolean;
}

/** The names that stand before a block. */
export interface Before {
  heading: readonly Candidate[];
  /** Names of the last two sentences before the block, and of the lead-in of its list. */
  last: readonly Candidate[];
  /** For each topic, the name that stands for "the page is about it". */
  page: readonly Candidate[];
}

/** The names that begin between two words, the second exclusive; the list is in their order. */
export function namesBetween(names: readonly Candidate[], from: number, to: number): Candidate[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < names.length && names[end]!.from < to) end++;
  return names.slice(low, end);
}

/** The price of a subject that is not said: see Occurrence.cost. */
export const PRICE = { stands: 1, pronoun: 2, left: 2, page: 1.5, pageLeft: 2.5 } as const;

/**
 * For each topic the best name in the two sentences before sentence `k` or in the heading, else
 * the page's own subject. A sure name beats a likely one.
 */
export function carriedInto(own: Scan, k: number, before: Before, turned?: Turned): Carried {
  const carried: Carried = new Map();
  for (const name of before.page) carried.set(name.topic, { name, near: false });
  // What a block names soon after is its subject already: "Safe for everyone. Our B12 drops are …"
  const soon = own.sentences[Math.min(k + 2, own.sentences.length - 1)]!;
  for (const name of namesBetween(own.names, own.sentences[k]!.to, soon.to)) {
    if (carried.get(name.topic)?.name.from === -1) carried.set(name.topic, { name, near: false });
  }
  const offer = (name: Candidate) => {
    const known = carried.get(name.topic);
    if (known?.near && known.name.score >= name.score) return;
    carried.set(name.topic, { name, near: true });
  };
  const first = own.sentences[Math.max(0, k - 2)]!;
  const here = own.sentences[k]!;
  for (const name of namesBetween(own.names, first.from, here.from)) offer(name);
  if (k < 2) for (const name of before.last) offer(name);
  for (const name of before.heading) offer(name);
  for (const [topic, by] of turned ?? []) {
    const known = carried.get(topic);
    if (!known) continue;
    if (by === 'rival') carried.delete(topic);
    else carried.set(topic, { ...known, turned: true });
  }
  return carried;
}
