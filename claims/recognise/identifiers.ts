import type { StudyName } from './study-names.ts';

/** An identifier of a study in a text or an address. */
export interface Identifier {
  start: number;
  end: number;
  /** In the dataset's spelling: "doi:10.1/x", "pmid:1", "pmc:PMC1". */
  key: string;
}

// Every repeat is bounded and none can match what follows it, so each runs in one pass.
const PATTERNS: readonly [RegExp, string][] = [
  [/10\.\d{4,9}\/[^\s"'<>,;]{1,120}/g, 'doi'],
  [/\bpubmed[a-z./]{0,24}\/(\d{5,9})/gi, 'pmid'],
  [/\b(?:pmid|pubmed)(?: ?id)?[ :]{0,3}(\d{5,9})\b/gi, 'pmid'],
  [/\bPMC ?(\d{4,9})\b/gi, 'pmc'],
];

const FIRST = /10\.\d|pubmed|pmid|pmc/i;

/** The identifiers in a text. */
export function identifiersIn(text: string): Identifier[] {
  if (!FIRST.test(text)) return [];
  const out: Identifier[] = [];
  for (const [pattern, kind] of PATTERNS) {
    for (const m of text.matchAll(pattern)) {
      const value = kind === 'doi' ? trimmed(m[0]) : (m[1] ?? '');
      if (!value) continue;
      const end = m.index + (kind === 'doi' ? value.length : m[0].length);
      const key = kind === 'pmc' ? `pmc:PMC${value}` : `${kind}:${value.toLowerCase()}`;
      if (!out.some((o) => o.start < end && m.index < o.end))
        out.push({ start: m.index, end, key });
    }
  }
  return out;
}

/** A DOI without the full stop or bracket that ends the sentence around it. */
function trimmed(doi: string): string {
  let end = doi.length;
  while (end > 0 && '.)]}:'.includes(doi.charAt(end - 1))) {
    const close = doi.charAt(end - 1);
    if (close === ')' && doi.slice(0, end).split('(').length >= doi.slice(0, end).split(')').length)
      break;
    end--;
  }
  return doi.slice(0, end);
}

/** All identifiers of the dataset's studies. */
export function identifierMap(studies: readonly StudyName[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const s of studies) {
    if (s.doi) map.set(`doi:${s.doi.toLowerCase()}`, s.id);
    if (s.pmid) map.set(`pmid:${s.pmid}`, s.id);
    if (s.pmcid) map.set(`pmc:${s.pmcid.toUpperCase()}`, s.id);
  }
  return map;
}
