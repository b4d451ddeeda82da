/**
 * The shapes that go in and out of the recogniser. All offsets are UTF-16 code units in the
 * text of one block, `end` exclusive, so that `text.slice(start, end)` is what was found.
 */

/** A piece of a page that is read as one run of text: a paragraph, a heading, a list item. */
export interface Block {
  text: string;
  kind: 'text' | 'heading' | 'item';
  /** BCP 47 tag of the block's language, where the page says. */
  lang?: string;
  /** Links in the block: they can name a study by DOI or PubMed address. */
  links?: readonly Link[];
}

export interface Span {
  start: number;
  end: number;
}

export interface Link extends Span {
  href: string;
}

/** What stands before a block and may hold the subject its sentences leave out. */
export interface Context {
  /** The nearest heading above. */
  heading?: Block;
  /** The block right before, unless a heading stands between. */
  before?: Block;
  /** For a list item after the first: the block that leads into the list. */
  lead?: Block;
}

/** What a page says of a claim: it states it, softens it, says it is not so, or puts it as a question. */
export type Stance = 'asserts' | 'hedges' | 'denies' | 'asks';

/** The page's wording against the strongest wording that the evidence supports. */
export type Fit = 'overstated' | 'fair' | 'understated';

/** A word for the vitamin, the disease, or a later topic. */
export interface Mention extends Span {
  /** Topic id, such as `b12` or `ms`. */
  topic: string;
  why?: Why[];
}

/** A sentence (or part of one) that makes a claim of the dataset. */
export interface ClaimFound extends Span {
  /** Claim id of the dataset. */
  claim: string;
  stance: Stance;
  fit: Fit;
  why?: Why[];
}

/** A passage that names a study. */
export interface StudyFound extends Span {
  /** Id in the dataset, or null for a study that we do not know. */
  study: string | null;
  why?: Why[];
}

/** One reason for a decision: the rule and the words on the page that led to it. */
export interface Why {
  decision: 'mention' | 'claim' | 'stance' | 'fit' | 'study';
  /** Stable name of the rule; its wording for readers is the message `why_<rule>`. */
  rule: string;
  words: string[];
}

/** What was found in one block. Each list is in order of `start`. */
export interface Found {
  mentions: Mention[];
  claims: ClaimFound[];
  studies: StudyFound[];
}
