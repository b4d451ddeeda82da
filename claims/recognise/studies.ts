import { type CitationIndex, type Piece, piecesIn } from './citations.ts';
import { identifiersIn } from './identifiers.ts';
import { endIn, startIn } from './normalise.ts';
import type { Scan } from './scan.ts';
import type { Block, StudyFound, Why } from './types.ts';

/** The studies of the dataset made ready to be found. */
export interface StudyIndex {
  identifiers: ReadonlyMap<string, string>;
  citations: CitationIndex;
}

/** Citations come before phrases, which may be a loose way to name the same study again. */
const RANK = { surname: 0, journal: 1, phrase: 2 } as const;

/** Most characters between the parts of one citation: "Wade et al. (J Neurol 2002)". */
const SPREAD = 70;

interface Found {
  start: number;
  end: number;
  study: string | null;
  why: Why;
}

/** The studies that a block names: by identifier, by author and year, by journal and year, by a phrase. */
export function studiesOf(index: StudyIndex, scan: Scan, block: Block, why: boolean): StudyFound[] {
  const found: Found[] = [];
  const text = scan.tokens.text;
  const add = (start: number, end: number, study: string | null, rule: string, words: string) => {
    const clash = found.find((f) => f.start < end && start < f.end);
    if (clash && (clash.study !== null || study === null)) return;
    if (clash) found.splice(found.indexOf(clash), 1);
    found.push({ start, end, study, why: { decision: 'study', rule, words: [words] } });
  };
  for (const id of identifiersIn(text)) {
    const study = index.identifiers.get(id.key) ?? null;
    add(id.start, id.end, study, 'study-identifier', text.slice(id.start, id.end));
  }
  const pieces = piecesIn(index.citations, scan.tokens);
  const years = yearsIn(text);
  for (const piece of [...pieces].sort((a, b) => RANK[a.kind] - RANK[b.kind])) {
    const cited = cite(index.citations, scan, piece, pieces, years);
    if (!cited) continue;
    if (piece.kind === 'phrase' && found.some((f) => f.study === cited.study)) continue;
    add(cited.start, cited.end, cited.study, cited.rule, text.slice(cited.start, cited.end));
  }
  for (const unknown of unknownCitations(text)) {
    add(unknown.start, unknown.end, null, 'study-unknown', text.slice(unknown.start, unknown.end));
  }
  const out: StudyFound[] = found.map((f) => ({
    start: startIn(scan.folded, f.start),
    end: endIn(scan.folded, f.end),
    study: f.study,
    ...(why && { why: [f.why] }),
  }));
  out.push(...linkedStudies(index, block, out, why));
  return out.sort((a, b) => a.start - b.start);
}

interface Year {
  at: number;
  year: number;
}

function yearsIn(text: string): Year[] {
  const out: Year[] = [];
  for (const m of text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g))
    out.push({ at: m.index, year: +m[0] });
  return out;
}

interface Cited {
  start: number;
  end: number;
  study: string;
  rule: string;
}

function cite(
  index: CitationIndex,
  scan: Scan,
  piece: Piece,
  pieces: readonly Piece[],
  years: readonly Year[],
): Cited | null {
  const { start, end, text } = scan.tokens;
  const from = start[piece.from]!;
  const to = end[piece.to]!;
  const gap = (a: number, b: number) => text.slice(Math.min(a, b), Math.max(a, b));
  const tight = (between: string) =>
    between.length <= SPREAD && !/[;!?\n]|\. (?=[A-Z][a-z]+ [a-z])/.test(between);
  if (piece.kind === 'phrase') {
    const sentence = scan.sentences.find((s) => s.start <= from && from < s.end);
    const around = sentence ? text.slice(sentence.start, sentence.end).toLowerCase() : text;
    if (piece.needs && !piece.needs.some((word) => around.includes(word))) return null;
    const near = years.filter((y) => Math.abs(y.at - from) < 40);
    const known = piece.ids.map((id) => index.studies.get(id)).filter((s) => s !== undefined);
    if (piece.ids.length === 1)
      return { start: from, end: to, study: piece.ids[0]!, rule: 'study-name' };
    const dated = known.filter((s) => near.some((y) => y.year === s.year));
    return dated.length === 1
      ? { start: from, end: to, study: dated[0]!.id, rule: 'study-name' }
      : null;
  }
  const year = years.find((y) => y.at >= to && tight(gap(to, y.at))) ?? null;
  const earlier =
    years.filter((y) => y.at < from && tight(gap(y.at + 4, from)) && from - y.at < 40).at(-1) ??
    null;
  const others = pieces.filter((p) => p.kind !== 'phrase' && p.kind !== piece.kind && beside(p));
  function beside(p: Piece): boolean {
    const [a, b] = p.from > piece.to ? [to, start[p.from]!] : [end[p.to]!, from];
    return tight(gap(a, b));
  }
  const agree = (id: string) => others.some((p) => p.ids.includes(id));
  const dated = (y: Year | null) =>
    y ? piece.ids.filter((id) => index.studies.get(id)?.year === y.year) : [];
  const used = dated(year).length > 0 ? year : earlier;
  let ids = dated(used);
  if (ids.length > 1 && ids.some(agree)) ids = ids.filter(agree);
  if (ids.length > 1) ids = firstOfOneAuthor(index, ids);
  if (ids.length === 1 && used) {
    const bare = piece.kind === 'journal' && !agree(ids[0]!);
    if (bare && (lonely(piece, gap(to, used.at)) || authorBefore(text, from))) return null;
    return {
      start: Math.min(from, used.at),
      end: Math.max(to, used.at + 4),
      study: ids[0]!,
      rule: `study-${piece.kind}-year`,
    };
  }
  if (piece.kind === 'surname') {
    const both = piece.ids.filter(agree);
    if (both.length === 1 && !year)
      return { start: from, end: to, study: both[0]!, rule: 'study-surname-journal' };
    const after = text.slice(to, to + 30);
    if (
      piece.ids.length === 1 &&
      (!year || index.studies.get(piece.ids[0]!)?.year === undefined) &&
      /^(?:,? op\. cit|,? et al\b| and (?:colleagues|co-workers|others)|'s (?:group|team))/.test(
        after,
      )
    )
      return { start: from, end: to, study: piece.ids[0]!, rule: 'study-surname' };
  }
  return null;
}

/** Two papers of one author and year: the first in the dataset unless a journal tells them apart. */
function firstOfOneAuthor(index: CitationIndex, ids: readonly string[]): string[] {
  const [first] = [...ids].sort((a, b) => a.length - b.length);
  const author = index.studies.get(first ?? '')?.surname;
  return first &&
    ids.every((id) => index.studies.get(id)?.surname === author && id.startsWith(first))
    ? [first]
    : [];
}

/** A journal with a one-word name counts only with its year right behind it. */
function lonely(piece: Piece, between: string): boolean {
  return piece.from === piece.to && between.length > 3;
}

/** Whether another author's name stands right before a journal: "(Smith, JAMA Neurol 2018)". */
function authorBefore(text: string, at: number): boolean {
  return /[A-Z][a-z]+(?: [A-Z]{1,3})?(?: et al)?[.,:]{1,2} \(?$/.test(
    text.slice(Math.max(0, at - 40), at),
  );
}

/** Citations in the form of one, of studies that are not ours: "Kira et al., 1994". */
function unknownCitations(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const m of text.matchAll(
    /[A-Z][a-z]{2,20}(?: et al\.?,?| and (?:colleagues|co-workers),?) \(?(?:19|20)\d\d\b/g,
  )) {
    out.push({ start: m.index, end: m.index + m[0].length });
  }
  return out;
}

function linkedStudies(
  index: StudyIndex,
  block: Block,
  known: readonly StudyFound[],
  why: boolean,
): StudyFound[] {
  const out: StudyFound[] = [];
  for (const { href, start, end } of block.links ?? []) {
    let address = href;
    try {
      address = decodeURIComponent(href);
    } catch {
      // A malformed escape: the address is read as it stands.
    }
    for (const id of identifiersIn(address)) {
      const study = index.identifiers.get(id.key);
      if (!study || known.some((k) => k.study === study && k.start < end && start < k.end))
        continue;
      const reason: Why = { decision: 'study', rule: 'study-link', words: [id.key] };
      out.push({ start, end, study, ...(why && { why: [reason] }) });
      break;
    }
  }
  return out;
}
