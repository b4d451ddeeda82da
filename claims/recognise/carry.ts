import type { Candidate } from './mentions.ts';
import type { Scan, ScannedSentence } from './scan.ts';

/** Subjects that a sentence may leave out: for each topic the name it rests on. */
export type Carried = Map<string, Carrier>;

export interface Carrier {
  /** Number of the name in the block's reading. */
  number: number;
  /** Near enough that a pronoun may stand for it; otherwise only the page is about it. */
  near: boolean;
}

/** The names that stand before a block, with the numbers they have in its reading. */
export interface Before {
  heading: readonly [Candidate, number][];
  /** Names of the last sentence before the block, and of the one before that. */
  last: readonly [Candidate, number][];
  /** For each topic the number that stands for "the page is about it". */
  page: ReadonlyMap<string, number>;
}

/** The price of a subject that is not said: see Occurrence.cost. */
export const PRICE = { stands: 1, pronoun: 2, left: 2, page: 1.5 } as const;

/**
 * For each topic the best name in the two sentences before sentence `k` or in the heading, else
 * the page's own subject. A sure name beats a likely one.
 */
export function carriedInto(own: Scan, k: number, before: Before): Carried {
  const carried: Carried = new Map();
  for (const [topic, number] of before.page) carried.set(topic, { number, near: false });
  const best = new Map<string, number>();
  const offer = (candidate: Candidate, number: number) => {
    const known = best.get(candidate.topic);
    if (known !== undefined && known >= candidate.score) return;
    best.set(candidate.topic, candidate.score);
    carried.set(candidate.topic, { number, near: true });
  };
  const first = own.sentences[Math.max(0, k - 2)]!;
  const here: ScannedSentence = own.sentences[k]!;
  for (const [i, name] of own.names.entries()) {
    if (name.from >= first.from && name.from < here.from) offer(name, i);
  }
  if (k < 2) for (const [name, i] of before.last) offer(name, i);
  for (const [name, i] of before.heading) offer(name, i);
  return carried;
}
