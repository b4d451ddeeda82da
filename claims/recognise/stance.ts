import { clausesOf } from './clauses.ts';
import type { Compiled } from './compile.ts';
import type { Match, Occurrence, Table } from './match.ts';
import type { Pattern } from './pattern.ts';
import { opens } from './replies.ts';
import type { Scan, ScannedSentence } from './scan.ts';
import type { Block, Stance, Why } from './types.ts';

/** How far before the relation, in words, a negation of its clause still reaches it. */
const REACH = 9;

/**
 * What a sentence says of a claim. Negation reaches within its clause only; "no evidence that"
 * reaches on to the end of the sentence; a question stays one whatever else it holds.
 */
export function stanceOf(
  c: Compiled,
  scan: Scan,
  sentence: ScannedSentence,
  block: Block,
  pattern: Pattern,
  found: Match,
  table: Table,
  why: Why[] | null,
  modal: boolean,
): Stance {
  const { tokens } = scan;
  const say = (stance: Stance, rule: string, o?: Occurrence): Stance => {
    const words = o ? [tokens.text.slice(tokens.start[o.from], tokens.end[o.to])] : [];
    why?.push({ decision: 'stance', rule, words });
    return stance;
  };
  const of = (name: string): readonly Occurrence[] => table[c.numbers.get(name) ?? -1] ?? [];
  const question = asksHere(scan, sentence, block, of('asking'), found);
  if (question) return say('asks', question);
  if (pattern.stance && pattern.stance !== 'flip') return say(pattern.stance, 'frame-stance');
  const clauses = clausesOf(c, tokens, sentence);
  const clause = (i: number) => clauses[i - sentence.from] ?? 0;
  const at = found.relation;
  const said = leaves(found.occurrences);
  const inside = (o: Occurrence) => said.some((s) => s.from <= o.from && s.to >= o.to);
  const last = Math.max(...said.map((o) => o.from));
  // German puts its negation at the end: "hilft bei MS nicht".
  const after = of('negafter');
  const negation = [...of('neg'), ...after].find(
    (o) =>
      !inside(o) &&
      !interjected(scan, sentence, o) &&
      clause(o.from) === clause(at.from) &&
      ((o.from < at.from && at.from - o.to <= REACH) ||
        (o.from > at.to && o.from - at.to <= (after.includes(o) ? REACH + 5 : 2))),
  );
  const denial =
    of('noevidence').find((o) => !inside(o) && o.from < last) ??
    of('wrong').find((o) => !inside(o)) ??
    null;
  const own = new Set([at, ...said].map((o) => clause(o.from)));
  const near = (o: Occurrence) => !inside(o) && (own.has(clause(o.from)) || o.from < at.from);
  const hedge =
    of('hedge').find(near) ??
    (modal ? of('modal').find(near) : undefined) ??
    of('hedgeany').find((o) => !inside(o));
  const unproven = of('unproven').find((o) => !inside(o));
  if (pattern.stance === 'flip') {
    if (negation ?? denial) return say('asserts', 'negated-away', negation ?? denial ?? undefined);
    if (hedge) return say('hedges', 'hedged', hedge);
    return say('denies', 'frame-stance');
  }
  if (denial) return say('denies', 'no-evidence', denial);
  if (negation) return say('denies', 'negated', negation);
  if (hedge) return say('hedges', 'hedged', hedge);
  if (unproven) return say('denies', 'no-evidence', unproven);
  return say('asserts', 'plain');
}

/** The words that a match is made of, down to single classes. */
function leaves(list: readonly Occurrence[]): Occurrence[] {
  return list.flatMap((o) => (o.parts ? leaves(o.parts) : o.from >= 0 ? [o] : []));
}

/** "No, it is sold freely": an opening "no" with a comma answers something else. */
function interjected(scan: Scan, sentence: ScannedSentence, o: Occurrence): boolean {
  const { tokens } = scan;
  if (o.to !== o.from || !opens(scan, sentence, o.from) || o.to + 1 >= sentence.to) return false;
  return /[,:.]/.test(tokens.text.slice(tokens.end[o.to], tokens.start[o.to + 1]));
}

function asksHere(
  scan: Scan,
  sentence: ScannedSentence,
  block: Block,
  asking: readonly Occurrence[],
  found: Match,
): string | null {
  const text = scan.folded.text;
  const tail = text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end);
  if (tail.includes('?')) return 'question-mark';
  const open = asking.find((o) => opens(scan, sentence, o.from));
  if (open && (block.kind === 'heading' || !/[.!]["')\]]*$/.test(tail))) return 'question-words';
  const whether = asking.find(
    (o) => o.from < found.relation.from && scan.tokens.word[o.from] === 'whether',
  );
  return whether && block.kind === 'heading' ? 'question-words' : null;
}
