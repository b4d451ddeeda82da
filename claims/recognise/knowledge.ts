import type { ModelData } from './model.ts';
import type { ModelsData } from './models.ts';
import type { StudyNames } from './study-names.ts';

/**
 * What a recogniser works from. All of it is data: a new topic or claim needs no code. The forms
 * are described for editors in claims/data/frames/README.md.
 */
export interface Knowledge {
  readonly topics: readonly TopicData[];
  /** Classes of words: name to phrases. "*" ends a word stem, "#" is a number. */
  readonly lexicon: Readonly<Record<string, readonly string[]>>;
  /** Classes made of patterns over other classes, worked out in this order. */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  readonly claims: readonly ClaimFrames[];
  readonly studies?: StudyNames;
  /** Learned from labelled text; without them, and for claims they never saw, the frames decide. */
  readonly models?: ModelsData;
  /** How unsure names are meant, learned from labelled text; without it the topics' rules decide. */
  readonly senses?: ModelData;
  /** Words that do the same whatever is spoken of. */
  readonly grammar?: Grammar;
}

/** Words of all languages by what they do in a sentence. */
export interface Grammar {
  /** They begin a clause of their own, after a comma or without one. */
  readonly clauseStarts: readonly string[];
  readonly clauseStartsAfterComma: readonly string[];
  /** They have no meaning of their own ("the", "und"): the model of senses looks past them. */
  readonly small: readonly string[];
}

/** A subject: its names, and how to tell them from look-alikes. */
export interface TopicData {
  readonly id: string;
  /** Names that mean the topic wherever they stand. */
  readonly terms: readonly string[];
  /** Names only in texts of the given language ("fr"). */
  readonly foreign?: Readonly<Record<string, readonly string[]>>;
  /** Names that have other meanings too. */
  readonly unsure?: readonly UnsureTerm[];
  /** Words that belong to the name when they stand right before it ("vitamin"); they also settle its sense. */
  readonly lead?: readonly string[];
  /** Words that stand for the topic where it was named before ("the vitamin"). */
  readonly stands?: readonly string[];
  /** Other subjects: a sentence about one of them that does not name the topic is not about it. */
  readonly rivals?: readonly string[];
  /** Subjects that take the pronouns: after a sentence about one of them "it" is not the topic. */
  readonly others?: readonly string[];
  /** Pronouns that can stand for it, at a higher price. */
  readonly pronouns?: readonly string[];
  /** Where a list names a part of it only: "vitamins B6 and 12". */
  readonly series?: { readonly letter: string; readonly number: string };
  /** Words that start every name, for the first look at a text; worked out from the terms where left out. */
  readonly hints?: readonly string[];
}

export interface UnsureTerm {
  readonly term: string;
  /** The term written apart, as the words see it: "m s" for "M.S."; `surfaces` weighs each way of writing. */
  readonly apart?: readonly string[];
  /** How likely each way of writing it is meant, before any cue; the surface "" is any other. */
  readonly surfaces: Readonly<Record<string, number>>;
  /** What stands right beside decides alone: expressions on up to 48 characters before and after. */
  readonly beside: readonly BesideRule[];
  /** Cue words of the block with their weights; negative ones speak against. */
  readonly cues: readonly { readonly weight: number; readonly words: readonly string[] }[];
  /** Long forms other than the topic's that the short form can be defined as on a page. */
  readonly others?: readonly string[];
}

export interface BesideRule {
  readonly rule: string;
  readonly left?: string;
  readonly right?: string;
  /** Added to the score; beyond 9 it settles the matter. */
  readonly weight: number;
}

/** How one claim is put, and how its wordings are judged. */
export interface ClaimFrames {
  readonly claim: string;
  /** The topics it is about: each must be named in the sentence or before it. All where left out. */
  readonly topics?: readonly string[];
  /** How strong each stance is against the evidence; see fit.ts. */
  readonly fit: FitData;
  /** False where a denial takes no side ("tablets do not work as well"): it counts as a statement. */
  readonly polar?: boolean;
  /** Claims beside which, in one sentence, this one is not reported: they say it more exactly. */
  readonly yields?: readonly string[];
  /** False where "may" states a fact ("it may look like MS") and is no hedge. */
  readonly modal?: boolean;
  /** Not where a topic is named only in a later clause than what is said. */
  readonly together?: boolean;
  /**
   * Rule name to patterns. A name that ends in "?" is a spare rule: it counts only in a sentence
   * where no other claim was found.
   */
  readonly frames: Readonly<Record<string, readonly string[]>>;
}

export interface FitData {
  readonly asserts: FitName;
  readonly hedges: FitName;
  readonly denies: FitName;
  readonly asks: FitName;
  /** With words of a class the stance's fit becomes another: ["asserts", "caveat", "fair"]. */
  readonly unless?: readonly (readonly [string, string, FitName])[];
}

export type FitName = 'overstated' | 'fair' | 'understated';
