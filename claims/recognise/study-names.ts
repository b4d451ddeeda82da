/**
 * What the page script knows of the studies in the dataset, to recognise them when a page names
 * one: `claims/data/study-names.json` is `StudyName[]`, in order of id. It is generated from
 * `claims/data/studies/` and the hand-kept `claims/data/study-hints.json` (`npm run schema`).
 * Nothing of it is ever shown: a reader sees only the study's own record.
 */
export interface StudyName {
  /** Id in the dataset, such as `miller-2005`. */
  id: string;
  /** Lower case, without `https://doi.org/`. */
  doi?: string;
  /** Digits only. */
  pmid?: string;
  /** With its letters: `PMC1738034`. */
  pmcid?: string;
  /** The journal's name and its abbreviations without dots: `["Journal of Clinical Neuroscience", "J Clin Neurosci"]`. */
  journals?: readonly string[];
  year?: number;
  /** 1 to 12, for the studies that articles name by journal and month only. */
  month?: number;
  /** Family name of the first author; for some known to us by memory only, so never shown. */
  surname?: string;
  /** Phrases that name it by themselves, as pages write them: "Cochrane review", "NG220". */
  names?: readonly string[];
  /** Words of the title in its order, lower case, without small words and topic words. */
  words: readonly string[];
}
