/**
 * What the page script knows of the studies in the dataset, to recognise them when a page names
 * one: `claims/data/study-names.json`. It is generated from `claims/data/studies/` and the
 * hand-kept `claims/data/study-hints.json` (`npm run schema`; its parts are told in
 * `claims/generate/study-names.ts`). Nothing of it is ever shown: a reader sees the study's record.
 *
 * Phrases are those of the lexicon: "*" ends a word stem. "=" before a phrase: written exactly so.
 */
export interface StudyNames {
  readonly studies: readonly StudyName[];
  /** Names of journals, each list with the full name first. */
  readonly journals: readonly (readonly string[])[];
  /** Where a study was done. */
  readonly places: Readonly<Record<string, readonly string[]>>;
  /** Who issued a guideline or sheet, what a label is of: without it such a source is not described. */
  readonly issuers: Readonly<Record<string, readonly string[]>>;
  readonly kinds: Readonly<Record<string, StudyKind>>;
  /** Subjects that none of the described studies is about: "review of vitamin D". */
  readonly others: readonly string[];
  /** Words that may stand between the parts of one citation. */
  readonly linking: readonly string[];
  /** Words with which a description goes on behind a comma: "a trial, published in 2002". */
  readonly going: readonly string[];
  /** Words for those who take part in studies. */
  readonly people: readonly string[];
  /** Numbers in words. */
  readonly numbers: Readonly<Record<string, number>>;
  /** What stands for the other authors: "et al". */
  readonly etal: readonly string[];
  /** Family names so common that they need a year, and journals that need an author or volume. */
  readonly common: readonly string[];
  /** Family names of people whom articles quote: alone they name no study. */
  readonly quoted: readonly string[];
}

export interface StudyKind {
  /** What a word of this kind counts for. */
  readonly weight: number;
  readonly words: readonly string[];
  /** A word for several kinds ("study"): which. */
  readonly for?: readonly string[];
  /** Counts only right beside a place or year: "the Turkish one", "work from 2004". */
  readonly near?: boolean;
  /** No work by itself: counts only with a place, date, journal or other word of kind. */
  readonly beside?: boolean;
  /** Counts only beside an issuer: "NICE advises". */
  readonly issued?: boolean;
}

export interface StudyName {
  /** Id in the dataset, such as `miller-2005`. */
  readonly id: string;
  /** Lower case, without `https://doi.org/`. */
  readonly doi?: string;
  /** Digits only. */
  readonly pmid?: string;
  /** With its letters: `PMC1738034`. */
  readonly pmcid?: string;
  /** Beginnings of its addresses, lower case, without scheme and "www.". */
  readonly links?: readonly string[];
  /** Number of its journal in `journals`. */
  readonly journal?: number;
  readonly year?: number;
  /** 1 to 12, for the studies that articles name by journal and month only. */
  readonly month?: number;
  readonly volume?: string;
  /** First page. */
  readonly page?: string;
  /** Family names, the first author's first; for some known to us by memory only, so never shown. */
  readonly authors?: readonly string[];
  /** Phrases that name it by themselves, as pages write them: "NG220". */
  readonly names?: readonly string[];
  /** The beginning of its title, where that tells it from other works. */
  readonly title?: string;
  /** How it can be described without a name. */
  readonly described?: StudyDescription;
}

export interface StudyDescription {
  /** Keys of `places` and `issuers`. */
  readonly by?: readonly string[];
  /** Keys of `kinds`. */
  readonly kinds: readonly string[];
  /**
   * Words of its subject or findings that stand in the same sentence; "!" before those that tell
   * most, "!!" before those with which a mere "study" is this one.
   */
  readonly cues: readonly string[];
  /** How many people took part, as texts count them. */
  readonly sizes?: readonly number[];
  /** About something else than its topic's word says: one of `cues` must stand near its journal and year. */
  readonly needs?: boolean;
  /** Taken where several fit equally well. */
  readonly first?: boolean;
}
