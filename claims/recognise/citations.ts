import type { StudyPhrase } from './knowledge.ts';
import { Phrases } from './phrases.ts';
import type { StudyName } from './study-names.ts';
import type { Tokens } from './tokens.ts';

/** A name, journal, phrase or year in a block that can be part of a citation. */
export interface Piece {
  kind: 'surname' | 'journal' | 'phrase';
  from: number;
  to: number;
  /** Studies that it can name. */
  ids: readonly string[];
  /** Words one of which must stand in the same sentence. */
  needs: readonly string[] | null;
}

/** The automaton of all surnames, journals and phrases. */
export interface CitationIndex {
  phrases: Phrases;
  entries: Omit<Piece, 'from' | 'to'>[];
  studies: ReadonlyMap<string, StudyName>;
}

/** Makes the names of the studies ready. */
export function citationIndex(
  studies: readonly StudyName[],
  extra: readonly StudyPhrase[],
): CitationIndex {
  const phrases = new Phrases();
  const entries: Omit<Piece, 'from' | 'to'>[] = [];
  const merged = new Map<string, string[]>();
  const add = (kind: Piece['kind'], phrase: string, id: string) => {
    const key = `${kind}\n${phrase.replace(/\./g, '')}`;
    const ids = merged.get(key);
    if (ids) ids.push(id);
    else merged.set(key, [id]);
  };
  for (const s of studies) {
    if (s.surname) add('surname', s.surname, s.id);
    for (const journal of s.journals ?? []) add('journal', journal.replace(/[()&]/g, ' '), s.id);
    for (const name of s.names ?? []) add('phrase', name, s.id);
  }
  const put = (kind: Piece['kind'], phrase: string, ids: string[], needs: string[] | null) => {
    phrases.add(plain(phrase), entries.length);
    entries.push({ kind, ids, needs });
  };
  for (const [key, ids] of merged) {
    const [kind = '', phrase = ''] = key.split('\n');
    put(kind as Piece['kind'], phrase, ids, null);
  }
  for (const { id, phrases: list, with: needs } of extra) {
    for (const phrase of list) put('phrase', phrase, [id], needs ? [...needs] : null);
  }
  return { phrases, entries, studies: new Map(studies.map((s) => [s.id, s])) };
}

/** Words as the page's are folded: accents off. */
function plain(phrase: string): string {
  return phrase
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim();
}

/** All pieces in a block, the longest where several begin at one word. */
export function piecesIn(index: CitationIndex, tokens: Tokens): Piece[] {
  const out: Piece[] = [];
  index.phrases.find(tokens, 0, tokens.count, ({ id, from, to }) => {
    const entry = index.entries[id]!;
    if (entry.kind !== 'phrase' && !capital(tokens, from)) return;
    const last = out[out.length - 1];
    if (last && last.from === from && last.kind === entry.kind && last.to < to) out.pop();
    out.push({ ...entry, from, to });
  });
  return out.filter(
    (p) =>
      !out.some(
        (o) =>
          o !== p &&
          o.kind === p.kind &&
          o.from <= p.from &&
          o.to >= p.to &&
          o.to - o.from > p.to - p.from,
      ),
  );
}

function capital(tokens: Tokens, i: number): boolean {
  const c = tokens.text.charCodeAt(tokens.start[i]!);
  return c < 97 || c > 122;
}
