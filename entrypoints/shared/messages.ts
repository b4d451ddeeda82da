/** Who says what to whom. One table a direction: name, what is sent, what is answered. */
import type { ClaimEvidence } from '../../claims/evidence/types.ts';
import type { Placed } from '../../claims/recognise/page.ts';
import type { Reading } from '../../claims/recognise/reading.ts';
import type { Fit, Found, Span, Stance } from '../../claims/recognise/types.ts';
import type { SentenceKind } from '../../components/oneSentence.ts';
import type { Landing } from '../../components/popup/types.ts';
import type { Pauses } from './decide.ts';
import type { Settings } from './settings.ts';
import type { Site } from './site.ts';

/** What a frame learns once, at its start; from then on it follows `storage.onChanged` and pushes. */
export interface Hello {
  /** Site of the tab's top page; null where that cannot be known. */
  site: Site | null;
  /** As stored; read it through `readSettings`. */
  settings: unknown;
  /** Changes made in a private window: they win over `settings` and end with the session. */
  overlay: Partial<Settings> | null;
  pauses: Pauses;
}

/** One thing found in a frame, for the popup's list. */
export interface FoundItem {
  /** Names the item within its frame until the frame's next report. */
  key: number;
  kind: 'claim' | 'mention' | 'study';
  /** Claim id, topic id, or study id (null for a study we do not know). */
  id: string | null;
  stance?: Stance;
  fit?: Fit;
  /** The page's words: a sentence for claims and studies, the term for mentions. At most 300 characters. */
  words: string;
}

export interface FrameReport {
  items: FoundItem[];
  /**
   * Total counts; `items` holds the first 300 claims, 100 studies and 50 mentions at most. A sentence
   * may make several claims: readers are told of `sentences`.
   */
  counts: { claims: number; sentences: number; mentions: number; studies: number };
  /** What all sentences with a claim come to, also those that `items` has no room for; 300 kinds at most. */
  kinds: SentenceKind[];
  /** False while the page is still being read. */
  done: boolean;
}

export interface Evidence {
  /** By claim id; overviews of topics by the overview's id. An unknown id has no entry. */
  claims: Record<string, ClaimEvidence>;
  /** The dataset's version, for citations and correction reports. */
  version: string;
}

/** What an answer cost. */
export interface Spent {
  /** Milliseconds of work in the background. */
  spent: number;
}

/** What was read of blocks, in their order. */
export interface Readings extends Spent {
  /** Null where a block holds nothing. */
  readings: (Reading | null)[];
}

/** What became of a card in a frame of a tab. */
export interface CardNews {
  /** Names the card within its tab; a later one has a greater number. */
  card: number;
  is: 'open' | 'pinned' | 'closed';
}

/** Tells a document from those before it. */
export interface Since {
  /** When it came up, in milliseconds since the epoch. */
  since: number;
}

/** From a frame to the background. */
export interface ToBackground {
  /** What documents before it told of the tab is void. */
  hello: [Since, Hello];
  evidence: [{ claims: string[] }, Evidence];
  /** Reads blocks of the page; asked for on the first word of a topic. */
  read: [{ blocks: readonly Placed[] }, Readings];
  /** What lies just there in one block, with its reasons. */
  explain: [{ placed: Placed; spans: readonly Span[] }, Found & Spent];
  /** The style sheet of the card and of a notice. */
  cardStyle: [undefined, string];
  report: [FrameReport & Since, void];
  /** For the tab's other frames: there is one card at a time. */
  card: [CardNews, void];
  /** The frame is going away. */
  gone: [Since, void];
  turnOffSite: [undefined, void];
  turnOffClaim: [{ claim: string }, void];
  /** Opens the evidence library in a new tab, at a claim or a study. */
  openLibrary: [{ anchor: string }, void];
}

/** What the keys do with the marks of a page. */
export type Step = 'next' | 'previous' | 'open';

/** No further mark; no mark in view whose card could be opened; nothing known in the selected words. */
export type NoticeText = 'no-more' | 'no-card' | 'nothing-known';

/** From the background or the popup to a frame. */
export interface ToFrame {
  /** Scrolls to an item of the last report and flashes it; `open` also opens its card with focus. */
  goto: [{ key: number; open: boolean }, Landing];
  pauses: [Pauses, void];
  overlay: [Partial<Settings>, void];
  /**
   * Steps through marks; answers false at the end. `enters`: the step comes from another frame, so it
   * begins at this frame's first or last mark.
   */
  command: [{ name: Step; enters: boolean }, boolean];
  /** Whether the reader sees a mark of the frame, or is on the way to one. */
  sees: [null, boolean];
  /**
   * Runs the recogniser on the selected text and opens what it finds. `claim` is what it found, or
   * null; `open` is false where it was found and there is no place or no room for a card.
   */
  selection: [{ text: string }, { open: boolean; claim: string | null }];
  /** Says something in the page for a moment, and answers true: where it is off nobody does. */
  notice: [{ text: NoticeText }, true];
  /** Says in the page that Claimnote rests there, and answers true; also where it is off. */
  rests: [undefined, true];
  /** What a frame told of its card, to all frames of its tab. Told that its card closed, a frame closes it. */
  card: [CardNews, void];
  /** Asks for a fresh `report`, for a popup that finds none on record. */
  askReport: [undefined, void];
}
