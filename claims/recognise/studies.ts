import { endIn, startIn } from './normalise.ts';
import type { Tells } from './reasons.ts';
import type { Scan } from './scan.ts';
import type { Slow } from './slow.ts';
import { type Cited, citationsIn } from './study-citations.ts';
import { descriptionsIn } from './study-descriptions.ts';
import { identifiersIn, studyAt } from './study-identifiers.ts';
import type { StudyIndex } from './study-index.ts';
import type { StudyName } from './study-names.ts';
import { AT_ONCE, type Parts, partsIn, within } from './study-parts.ts';
import type { Block, Span, StudyFound } from './types.ts';

/** A find in the folded text. The first of two that overlap stays: they come in order of certainty. */
interface Find {
  start: number;
  end: number;
  study: StudyName | null;
  rule: string;
  words: string;
}

/** Finds of one study with at most this many characters between are one: "Wade et al. (doi:…)". */
const NEAR = 60;
/** Up to here the second is part of the same entry in a list of references, and left out. */
const ENTRY = 220;

/** Finds of a block that are kept: no text has more of them, and each is compared with the others. */
const MOST = 200;

/** The studies that a block names, in order of `start`; rule by rule, because a long block has many words. */
export function* studiesOf(
  index: StudyIndex,
  scan: Scan,
  block: Block,
  tells: Tells,
): Slow<StudyFound[]> {
  const finds = yield* found(index, scan, block);
  const kept: Find[] = [];
  for (const [i, find] of finds.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield;
    const sentence = sentenceAt(scan, find.start);
    const said = kept.find(
      (one) => one.study === find.study && one.study !== null && beside(one, find, sentence),
    );
    if (said) join(said, find, finds);
    else if (!kept.some((one) => one.start < find.end && find.start < one.end))
      kept.push({ ...find });
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, study, rule, words }) => ({
      start: startIn(scan.folded, start),
      end: endIn(scan.folded, end),
      study: study?.id ?? null,
      ...(tells({ start, end }) && { why: [{ decision: 'study' as const, rule, words: [words] }] }),
    }));
}

/** Whether the second find of a study says no more than the first: in the same words or sentence, or vaguer. */
function beside(one: Find, find: Find, sentence: Span | undefined): boolean {
  if (find.rule === 'study-described' || find.rule === 'study-author') return true;
  if (one.start < find.end + ENTRY && find.start < one.end + ENTRY) return true;
  return sentence !== undefined && sentence.start <= one.start && one.start < sentence.end;
}

/** The sentence that an offset lies in. */
function sentenceAt({ sentences }: Scan, offset: number): Span | undefined {
  let low = 0;
  for (let high = sentences.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found.start <= offset ? found : undefined;
}

/** Widens a find over another of the same study, where nothing else lies between. */
function join(said: Find, find: Find, all: readonly Find[]): void {
  const start = Math.min(said.start, find.start);
  const end = Math.max(said.end, find.end);
  const apart = Math.max(said.start, find.start) - Math.min(said.end, find.end);
  if (apart > NEAR) return;
  if (all.some((one) => one.study !== said.study && one.start < end && start < one.end)) return;
  said.start = start;
  said.end = end;
}

/** All finds of a block, the surest rule first. */
function* found(index: StudyIndex, scan: Scan, block: Block): Slow<Find[]> {
  const { tokens } = scan;
  const { text } = tokens;
  const parts = partsIn(index, tokens);
  const ids = identifiersIn(index, text);
  if (parts.all.length + ids.length === 0 && !block.links?.length) return [];
  yield;
  const finds: Find[] = [];
  const add = (start: number, end: number, study: StudyName | null, rule: string, words: string) =>
    finds.push({ start, end, study, rule, words });
  const cited = (list: readonly Cited[]) => {
    for (const { from, to, study, rule } of list) {
      const [start, end] = [tokens.start[from]!, tokens.end[to]!];
      add(start, end, study, rule, text.slice(start, end));
    }
  };
  for (const { start, end, study } of ids)
    if (study) add(start, end, study, 'study-identifier', text.slice(start, end));
  for (const { start, end, href } of block.links ?? []) {
    const study = studyAt(index, href);
    if (study && end > start)
      add(toFolded(scan, start), toFolded(scan, end), study, 'study-link', href);
  }
  yield;
  cited(namesIn(parts));
  const citations = yield* citationsIn(index, tokens, parts);
  cited(citations.filter(({ study }) => study !== null));
  yield;
  cited(yield* descriptionsIn(index, tokens, scan.sentences, parts));
  for (const { start, end, study } of ids)
    if (!study) add(start, end, null, 'study-unknown', text.slice(start, end));
  cited(citations.filter(({ study }) => study === null));
  return finds.slice(0, MOST);
}

/** Names and titles that are one study's; of several editions the one of the year beside it, else the last. */
function namesIn(parts: Parts): Cited[] {
  const out: Cited[] = [];
  for (const { part, from, to } of parts.all) {
    if (part.is !== 'name' && part.is !== 'title') continue;
    const near = within(parts.years, from - 3, to + 39, ({ at }) => at);
    const dated = part.studies.find(({ year }) => near.some((one) => one.year === year));
    out.push({ from, to, study: dated ?? part.studies.at(-1) ?? null, rule: `study-${part.is}` });
  }
  return out;
}

/** The folded offset of an offset in the block. */
function toFolded({ folded }: Scan, offset: number): number {
  if (!folded.map) return offset;
  let low = 0;
  for (let high = folded.text.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (folded.map[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
