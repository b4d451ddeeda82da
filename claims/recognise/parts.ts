import type { Carried } from './carry.ts';
import type { Classes } from './classes.ts';
import { clausesOf } from './clauses.ts';
import type { Compiled } from './compile.ts';
import type { ScannedSentence } from './scan.ts';
import type { View } from './view.ts';

/** A clause of fewer words belongs to the one before it. */
const SHORTEST = 3;

/**
 * The clauses of a sentence, each seen like a sentence of its own: "Low B12 causes MS, and vitamin
 * B12 cures it" makes two claims, and neither shows from the words of both. Empty where a sentence
 * is one clause.
 */
export function partsOf(c: Compiled, view: View): View[] {
  const cuts = cutsOf(c, view);
  if (cuts.length < 2) return [];
  const { scan, sentence } = view;
  return cuts.map(({ from, to }, i) => {
    const start = scan.tokens.start[from]!;
    // The last clause keeps the sentence's closing marks.
    const end = to === sentence.to ? sentence.end : scan.tokens.end[to - 1]!;
    const part: ScannedSentence = { start, end, from, to, hits: null };
    const prior = i > 0 ? spanOf(view, cuts[i - 1]!) : null;
    return {
      ...view,
      sentence: part,
      words: view.words.filter(({ at }) => at >= from && at < to),
      classes: within(view.classes, part),
      carried: carriedInto(c, view, part),
      framed: view.framed.filter(({ last }) => last >= start && last < end),
      before: prior ? { scan, sentence: prior, sameBlock: true } : view.before,
    };
  });
}

interface Cut {
  from: number;
  to: number;
}

function cutsOf(c: Compiled, { scan, sentence }: View): Cut[] {
  const cuts: Cut[] = [];
  let clause = -1;
  for (const [i, number] of clausesOf(c, scan.tokens, sentence).entries()) {
    const at = sentence.from + i;
    const last = cuts.at(-1);
    if (!last || (number !== clause && last.to - last.from >= SHORTEST))
      cuts.push({ from: at, to: at + 1 });
    else last.to = at + 1;
    clause = number;
  }
  const last = cuts.at(-1);
  if (cuts.length > 1 && last && last.to - last.from < SHORTEST) {
    cuts.pop();
    cuts.at(-1)!.to = last.to;
  }
  return cuts;
}

function spanOf({ scan }: View, { from, to }: Cut): ScannedSentence {
  return { start: scan.tokens.start[from]!, end: scan.tokens.end[to - 1]!, from, to, hits: null };
}

function within({ table, present, left }: Classes, { from, to }: ScannedSentence): Classes {
  const kept: Classes['table'] = [];
  const found: number[] = [];
  for (const cls of present) {
    const inside = table[cls]?.filter((o) => o.from >= from && o.to < to);
    if (!inside?.length) continue;
    kept[cls] = inside;
    found.push(cls);
  }
  return { table: kept, present: found, left };
}

/** What the rest of the sentence names is near. */
function carriedInto(c: Compiled, view: View, part: ScannedSentence): Carried {
  const carried: Carried = new Map(view.carried);
  for (const { id, cls } of c.topics) {
    const said = view.classes.table[cls]?.find((o) => o.cost === 0);
    const name = said?.rests[0];
    if (!said || !name || (said.from >= part.from && said.from < part.to)) continue;
    carried.set(id, { name, near: true });
  }
  return carried;
}
