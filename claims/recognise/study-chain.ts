import type { Part, StudyIndex } from './study-index.ts';
import type { StudyName } from './study-names.ts';
import { isUpper, type Parts, type Piece, within, type Year } from './study-parts.ts';
import type { Tokens } from './tokens.ts';

/** Most words between two parts of one citation. */
export const SPREAD = 22;
/** Most words before a name for its year. */
const BEFORE = 6;

/** A part that names studies: an author, a journal. */
export type Named = Extract<Part, { studies: readonly StudyName[] }>;

/** What hangs together as one citation. */
export class Chain {
  constructor(
    private readonly index: StudyIndex,
    readonly tokens: Tokens,
    readonly parts: Parts,
  ) {}

  /** Whether the words between two parts can stand in one citation. `from` to `to`, both exclusive. */
  joins(from: number, to: number, most: number): boolean {
    if (to - from - 1 > most) return false;
    for (let i = from + 1; i <= to; i++) {
      if (this.breaks(i)) return false;
      if (i < to && !this.fits(i)) return false;
    }
    return true;
  }

  private fits(i: number): boolean {
    const { word, text, start } = this.tokens;
    if (this.parts.named[i] || this.index.linking.has(word[i]!)) return true;
    return word[i]!.length <= 2 || isUpper(text.charCodeAt(start[i]!)) || /^\d/.test(word[i]!);
  }

  /** Whether a new citation begins between the word before and this one; "2014; 82" is still the old. */
  private breaks(i: number): boolean {
    const gap = this.gap(i);
    return /[!?\n|]/.test(gap) || (/;\s/.test(gap) && !/^\d/.test(this.tokens.word[i] ?? ''));
  }

  /** The marks between the word before and this one. */
  gap(i: number): string {
    const { text, end, start } = this.tokens;
    return text.slice(end[i - 1], start[i]);
  }

  /** The nearest year after a part, and the one right before it. */
  yearsOf({ from, to }: Piece): { after: Year | null; before: Year | null } {
    const years = within(this.parts.years, from - BEFORE - 1, to + SPREAD + 1, ({ at }) => at);
    const after = years.find(({ at }) => at > to) ?? null;
    const before = years.findLast(({ at }) => at < from) ?? null;
    return {
      after: after && this.joins(to, after.at, SPREAD) ? after : null,
      before: before && this.joins(before.at, from, BEFORE) ? before : null,
    };
  }

  /** "2014;82:1083": what stands behind the year speaks against the study. */
  contradicts(year: Year, study: StudyName): boolean {
    const { word, count } = this.tokens;
    let i = year.at + 1;
    if (i < count && /^[A-Za-z]{3}$/.test(word[i] ?? '') && /;/.test(this.gap(i + 1))) i++;
    if (i >= count || !/^\s?[;,]\s?$/.test(this.gap(i)) || !/^\d+$/.test(word[i]!)) return false;
    if (study.volume === undefined) return false;
    if (word[i] !== study.volume) return true;
    const issue = i + 2 < count && this.gap(i + 1).trim() === '(';
    const page = issue ? i + 2 : i + 1;
    if (page >= count || study.page === undefined) return false;
    if (!/:\s?$/.test(this.gap(page)) || !/^\d+$/.test(word[page]!)) return false;
    return /^\d+$/.test(study.page) && word[page] !== study.page;
  }

  /** Parts of the other sort that belong to the same citation. */
  near(list: readonly Piece<Named>[], piece: Piece): readonly Piece<Named>[] {
    const close = within(list, piece.from - 2 * SPREAD, piece.to + SPREAD + 1, ({ from }) => from);
    return close.filter((one) =>
      one.from > piece.to
        ? this.joins(piece.to, one.from, SPREAD)
        : one.to < piece.from && this.joins(one.to, piece.from, SPREAD),
    );
  }
}
