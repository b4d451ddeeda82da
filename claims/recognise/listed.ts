import type { Around } from './around.ts';
import { carriedInto } from './carry.ts';
import type { Compiled } from './compile.ts';
import { type ClaimCandidate, claimsOf, titled } from './frames.ts';
import { type Candidate, weigh } from './mentions.ts';
import { silent } from './reasons.ts';
import type { Scan } from './scan.ts';
import { scan } from './scan.ts';
import type { Block } from './types.ts';

/** Lead-ins longer than this, in characters, are no title of their list. */
const LONGEST = 160;

/**
 * The claims that a list item, or the first sentence after a heading, makes together with its
 * heading or lead-in: "Who may run low?" and "Adults over 60". Both are read as one sentence; a
 * claim counts when it needs words of the item.
 */
export function listedClaims(
  c: Compiled,
  own: Scan,
  block: Block,
  near: Around,
  explain: boolean,
): ClaimCandidate[] {
  const opening = own.sentences[0];
  if (!opening || block.kind === 'heading' || titled(own, opening, block)) return [];
  const out: ClaimCandidate[] = [];
  const lead = block.kind === 'item' ? (near.lead ?? near.before) : null;
  // A paragraph is read so only where it comes right after its heading: as its answer.
  const under = block.kind === 'item' || !near.before ? near.heading : null;
  for (const title of [lead, under]) {
    if (!title || title.folded.text.length > LONGEST || out.length > 0) continue;
    const head = plainTitle(c, title);
    const first = own.sentences[0];
    if (!first || !head) continue;
    const start = `${head.replace(/[.?!](?=\s)/g, ',')}, `;
    const both = scan(c, {
      ...block,
      text: `${start}${own.folded.text.slice(first.start, first.end)}.`,
    });
    weigh(both.tokens, both.sentences, both.names, [], silent);
    const sentence = both.sentences[0];
    if (!sentence) continue;
    const carried = carriedInto(both, 0, { last: [], heading: [], page: near.names.page });
    const real = (name: Candidate) => realName(name, start.length, first.start, own, title);
    const plain: Block = { ...block, kind: 'text' };
    // After a title, an item's words may choose the frame; after a statement it says its own thing.
    const opens = block.kind === 'item' && (title === near.heading || leadsIn(title));
    const needs = opens ? start.length : 0;
    for (const claim of claimsOf(c, both, sentence, carried, plain, explain, needs)) {
      if (claim.last < start.length || claim.stance === 'asks') continue;
      const rests = claim.rests.map(real);
      out.push({ ...claim, start: first.start, end: first.end, rests });
    }
  }
  return out;
}

/** Whether a lead-in ends in a colon or a question mark. */
function leadsIn(title: Scan): boolean {
  return /[:?]\s*$/.test(title.folded.text);
}

/** A title without its last sign; a question without its "may", which is the asker's doubt alone. */
function plainTitle(c: Compiled, title: Scan): string {
  const { text, start, end, count } = title.tokens;
  let out = text;
  if (text.trimEnd().endsWith('?')) {
    const modal = c.numbers.get('modal');
    c.lexicon.find(title.tokens, 0, count, (id, from, to) => {
      if (id !== modal) return;
      const [a, b] = [start[from]!, end[to]!];
      out = out.slice(0, a) + ' '.repeat(b - a) + out.slice(b);
    });
  }
  return out.replace(/[.?!:\s]+$/, '');
}

/** The name as its own block knows it: only there was it weighed with all that stands around it. */
function realName(name: Candidate, lead: number, first: number, own: Scan, title: Scan): Candidate {
  if (name.from < 0) return name;
  const [names, start] =
    name.start < lead ? [title.names, name.start] : [own.names, name.start - lead + first];
  return names.find((n) => n.start === start) ?? name;
}
