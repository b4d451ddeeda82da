import type { ClaimEvidence } from '../claims/evidence/types.ts';
import type { Fit, Stance, Why } from '../claims/recognise/types.ts';

/** One claim that a sentence of the page makes, or the overview of a topic that it mentions. */
export interface FoundClaim {
  /** Claim id, or the id of a topic's overview. */
  claim: string;
  /** Missing for an overview: then there is no verdict. */
  stance?: Stance;
  fit?: Fit;
  /** The page's own words, shown as plain text. */
  words?: string;
  /** Whether the sentence has words that the page does not show: then its wording is not judged. */
  unseen?: boolean;
  why?: readonly Why[];
  /** The study that the sentence names: its id, or null for one we do not know. */
  named?: string | null;
}

export type Theme = 'system' | 'light' | 'dark' | 'contrast';

export interface CardActions {
  /** Puts plain text on the clipboard. A rejected promise makes the card offer the text for selection. */
  copy(text: string): void | Promise<void>;
  /** Opens the evidence library at a claim or a study. */
  openLibrary(anchor: string): void;
  turnOffClaim(claim: string): void;
  turnOffSite(): void;
  close(): void;
  /** Without it there is no pin button. */
  pin?(pinned: boolean): void;
}

export interface EvidenceCardProps {
  /** One or several, shown one after the other. */
  found: readonly FoundClaim[];
  /** By claim id; null until it has arrived: the frame stands and then fills. */
  evidence: Readonly<Record<string, ClaimEvidence>> | null;
  /** The dataset's version. */
  version: string;
  /** ISO date of the reader's day. */
  today: string;
  actions: CardActions;
  pinned?: boolean;
  /** Per cent. */
  textSize: number;
  theme: Theme;
}
