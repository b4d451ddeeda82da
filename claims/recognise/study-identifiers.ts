import type { StudyIndex } from './study-index.ts';
import type { StudyName } from './study-names.ts';

/** An identifier in a text or an address; `study` is null where it is none of ours. */
export interface Identified {
  readonly start: number;
  readonly end: number;
  readonly study: StudyName | null;
}

const FIRST = /10\.\d|pubmed|pmid|pmc|NCT0|NG\d|\.(?:com|org|uk|gov|ir)\//i;
// Every repeat is bounded, and none can match what must follow it: each runs in one pass.
const DOI = /(?:\bdoi[: ]{0,3})?10\.\d{4,9}\/[^\s"'<>,;]{1,120}/gi;
const PUBMED = /\bpmids?[:#= ]{0,3}\d{5,9}\b|\bpubmed[ a-z./?=:#]{0,30}\d{5,9}\b/gi;
const PMC = /\bPMC ?\d{4,9}\b/gi;
const ADDRESS = /(?<![\w.-])(?:[a-z\d-]{1,30}\.){1,4}(?:com|org|uk|gov|ir)\/[^\s"'<>,;]{1,120}/gi;
const TRIAL = /\bNCT0\d{7}\b/g;
const BARE = /(?<![\d./])\d{7,8}(?![\d/]|\.\d)/g;

/** Of each sort: no text has more, and each is compared with those before it. */
const MOST = 200;

function* some(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let left = MOST;
  for (const match of text.matchAll(pattern))
    if (left-- > 0) yield match;
    else return;
}

/** The identifiers in a text, in no order. */
export function identifiersIn(index: StudyIndex, text: string): Identified[] {
  if (!FIRST.test(text)) return [];
  const out: Identified[] = [];
  const add = (start: number, end: number, study: StudyName | null | undefined) => {
    if (!out.some((one) => one.start < end && start < one.end))
      out.push({ start, end, study: study ?? null });
  };
  for (const match of some(text, DOI)) {
    const from = match[0].indexOf('10.');
    const doi = trimmed(match[0].slice(from));
    const known = knownDoi(index, doi.toLowerCase());
    add(match.index, match.index + from + (known?.length ?? doi.length), known?.study);
  }
  const digits = (word: string) => /\d+$/.exec(word)?.[0] ?? '';
  let first = text.length;
  for (const match of some(text, PUBMED)) {
    const study = index.identifiers.get(`pmid:${digits(match[0])}`);
    first = Math.min(first, match.index);
    add(match.index, match.index + match[0].length, study);
  }
  for (const match of some(text, PMC))
    add(
      match.index,
      match.index + match[0].length,
      index.identifiers.get(`pmc:pmc${digits(match[0])}`),
    );
  for (const match of some(text, ADDRESS)) {
    const address = match[0].toLowerCase().replace(/^www\./, '');
    const link = index.links.find(([start]) => address.startsWith(start));
    if (link) add(match.index, match.index + match[0].length, link[1]);
  }
  for (const match of some(text, TRIAL)) add(match.index, match.index + match[0].length, null);
  // "PMIDs 29055456 and 32218697": only the first has the word.
  for (const match of some(text.slice(first), BARE)) {
    const study = index.identifiers.get(`pmid:${match[0]}`);
    if (study) add(first + match.index, first + match.index + match[0].length, study);
  }
  return out;
}

/** The study that an address leads to. */
export function studyAt(index: StudyIndex, href: string): StudyName | null {
  const found = identifiersIn(index, decoded(href)).find(({ study }) => study !== null);
  if (found) return found.study;
  const address = href.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '');
  return index.links.find(([link]) => address.startsWith(link))?.[1] ?? null;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    // A malformed escape: the address is read as it stands.
    return href;
  }
}

/** A DOI of ours that a longer run begins with, cut at a mark: "10.1136/jnnp.73.3.246/full". */
function knownDoi(index: StudyIndex, doi: string): { study: StudyName; length: number } | null {
  for (let end = doi.length; end > 8; end--) {
    if (end < doi.length && /[a-z0-9]/.test(doi.charAt(end))) continue;
    const study = index.identifiers.get(`doi:${doi.slice(0, end)}`);
    if (study) return { study, length: end };
  }
  return null;
}

/** A DOI without the full stop or bracket that ends the sentence around it. */
function trimmed(doi: string): string {
  let end = doi.length;
  while (end > 0 && '.)]}:'.includes(doi.charAt(end - 1))) {
    const part = doi.slice(0, end);
    const closed = part.split('(').length >= part.split(')').length;
    if (part.endsWith(')') && closed) break;
    end--;
  }
  return doi.slice(0, end);
}
