import { namesBetween } from './carry.ts';
import type { Compiled } from './compile.ts';
import { DECISIVE } from './mentions.ts';
import { hitsIn, type Scan, type ScannedSentence } from './scan.ts';

/**
 * Topics from which the text has turned away, and to what: after "Vitamin D is made in the skin."
 * no "it" stands for B12, and after "Ocrevus is a drug." only "the vitamin" does.
 */
export type Turned = Map<string, 'rival' | 'other'>;

/** So many words into a sentence its subject may stand: "Too much of the vitamin D". */
const OPENING = 5;
/** Drugs and diseases are often an object soon after: "I swapped interferon for it". */
const FIRST = 2;

/** Brings `turned` past a sentence: away from a topic by the sentence's subject, back by the topic's name. */
export function turn(c: Compiled, scan: Scan, sentence: ScannedSentence, turned: Turned): void {
  const { from, to } = sentence;
  const named = new Set<string>();
  for (const name of namesBetween(scan.names, from, to)) {
    if (name.score > -DECISIVE) named.add(name.topic);
  }
  for (const topic of named) turned.delete(topic);
  const hits = hitsIn(c, scan, sentence);
  for (let i = 0; i < hits.length; i += 3) {
    const [id, at, last] = [hits[i]!, hits[i + 1]!, hits[i + 2]!];
    const topic = last < from + OPENING ? c.turners.get(id) : undefined;
    if (!topic || named.has(topic.id)) continue;
    if (id === topic.rivals) turned.set(topic.id, 'rival');
    else if (at - from < FIRST && !turned.has(topic.id)) turned.set(topic.id, 'other');
  }
}
