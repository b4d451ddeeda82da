import type { Carried } from './carry.ts';
import { namesBetween, PRICE } from './carry.ts';
import type { Compiled } from './compile.ts';
import { match, type Occurrence } from './match.ts';
import type { Candidate } from './mentions.ts';
import { hitsIn, type Scan, type ScannedSentence } from './scan.ts';

/** The classes of a sentence by number, and the topics it may leave out. */
export interface Classes {
  table: Slots;
  left: Slots;
  /** Classes that were found. */
  present: number[];
}

/** By class number. Filled to its full length at once: holes would make every look-up slow. */
type Slots = (Occurrence[] | undefined)[];

const NOTHING: readonly Candidate[] = [];

/** Finds the words of every class in a sentence, the topics in it, and then the concepts made of them. */
export function classesOf(
  c: Compiled,
  scan: Scan,
  sentence: ScannedSentence,
  carried: Carried,
): Classes {
  const table: Slots = new Array(c.classNames.length).fill(undefined);
  const left: Slots = new Array(c.topicClasses).fill(undefined);
  const present: number[] = [];
  const put = (cls: number, o: Occurrence) => {
    const list = table[cls];
    if (list) list.push(o);
    else {
      table[cls] = [o];
      present.push(cls);
    }
  };
  const hits = hitsIn(c, scan, sentence);
  for (let i = 0; i < hits.length; i += 3)
    put(hits[i]!, { from: hits[i + 1]!, to: hits[i + 2]!, cost: 0, rests: NOTHING });
  putTopics(c, scan, sentence, carried, table, left, put);
  dropHidden(c, table, present);
  for (const { cls, patterns } of c.concepts) {
    for (const pattern of patterns) {
      if (!pattern.key.some((key) => table[key]?.length)) continue;
      const found = match(pattern, table, left);
      if (!found) continue;
      const rests = [...new Set(found.occurrences.flatMap((o) => o.rests))];
      const said = found.occurrences.filter((o) => o.from >= 0);
      const from = Math.min(...said.map((o) => o.from));
      const to = Math.max(...said.map((o) => o.to));
      put(cls, { from, to, cost: found.cost, rests, parts: said });
    }
  }
  return { table, left, present };
}

function putTopics(
  c: Compiled,
  scan: Scan,
  sentence: ScannedSentence,
  carried: Carried,
  table: Slots,
  left: Slots,
  put: (cls: number, o: Occurrence) => void,
): void {
  const here = namesBetween(scan.names, sentence.from, sentence.to);
  for (const topic of c.topics) {
    let said: Candidate | undefined;
    for (const name of here) {
      if (name.topic !== topic.id) continue;
      if (name.score <= -9) continue;
      if (!said || name.score > said.score) said = name;
      put(topic.cls, { from: name.from, to: name.to, cost: 0, rests: [name] });
    }
    const carrier = carried.get(topic.id);
    const near = said !== undefined || carrier?.near === true;
    const from = said ?? carrier?.name;
    if (!from) continue;
    if (!said && table[topic.rivals]?.length) continue;
    const turned = !said && carrier?.turned === true;
    const rests = [from];
    for (const o of table[topic.stands] ?? []) {
      // After another subject "the vitamin" still stands for it, a bare "injections" may not.
      if (turned && o.to === o.from) continue;
      put(topic.cls, { ...o, cost: near ? PRICE.stands : PRICE.page, rests });
    }
    if (said || turned) continue;
    left[topic.cls] = [{ from: -1, to: -1, cost: near ? PRICE.left : PRICE.pageLeft, rests }];
    if (!near) continue;
    for (const o of table[topic.pronouns] ?? []) {
      put(topic.cls, { ...o, cost: PRICE.pronoun, rests });
    }
  }
}

/** A word inside a longer phrase of the class "x:hidden" is not of class x there ("not only"). */
function dropHidden(c: Compiled, table: Slots, present: readonly number[]): void {
  for (const cls of present) {
    const hider = c.hiders.get(cls);
    const list = hider === undefined ? undefined : table[hider];
    if (!list) continue;
    const hides = (o: Occurrence) => list.some((h) => h.from <= o.from && h.to >= o.to);
    table[cls] = table[cls]?.filter((o) => !hides(o));
  }
}
