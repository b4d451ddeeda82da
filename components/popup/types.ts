import type { ClaimEvidence, ShownSource } from '../../claims/evidence/types.ts';
import type { Sentence, Tally } from './profile.ts';

/** Why Claimnote is on or off; the words of `decide`. */
export type Reason =
  | 'off-everywhere'
  | 'paused-page'
  | 'paused-tab'
  | 'paused-until'
  | 'site-on'
  | 'site-off'
  | 'not-chosen'
  | 'default-off'
  | 'on';

export type Pause = 'page' | 'tab' | 'quarter';

/** Whether Claimnote is on for the tab's site, and by which rule. */
export interface Standing {
  /** A host, or `file:`. */
  site: string;
  on: boolean;
  reason: Reason;
  /** The site named by the rule that decided: the site itself or a parent domain. */
  rule?: string | undefined;
  /** Key of the reason on the default-off list, such as `mail`. */
  because?: string | null | undefined;
  /** What the site's own switch shows: the answer without pauses and with the switch for everywhere on. */
  siteOn: boolean;
  everywhere: boolean;
  /** The pauses that run; each is ended by itself. */
  pauses: Pause[];
  /** End of a timed pause, milliseconds since the epoch. */
  until: number | null;
  /** In a private window changes end with the session. */
  incognito: boolean;
}

/** What keeps Claimnote from reading the page at all. */
export type Trouble = 'browser-page' | 'store' | 'pdf' | 'local-file' | 'reload' | 'no-access';

/** A study that the page names; `source` is null where the dataset does not have it. */
export interface NamedStudy {
  frame: number;
  key: number;
  words: string;
  source: ShownSource | null;
}

export interface Findings {
  /** True while a frame is still being read. */
  reading: boolean;
  /** How many sentences of the page make a known claim. */
  total: number;
  /** What all of them come to. */
  tally: Tally[];
  /** Those that are listed: a list has an end. */
  sentences: Sentence[];
  studies: NamedStudy[];
  mentions: number;
  /** Related claims that the page was not seen to make. */
  unsaid: ClaimEvidence[];
}

export interface PopupView {
  /** Null where Claimnote can never run; then `trouble` says why. */
  standing: Standing | null;
  trouble: Trouble | null;
  /** Null while off. */
  findings: Findings | null;
}

/** What came of a jump: the words were shown, or they are in the page but hidden just now, or not there any more. */
export type Landing = 'shown' | 'hidden' | 'gone';

export interface PopupActions {
  setSite(on: boolean): void;
  setEverywhere(on: boolean): void;
  /** Begins or ends a pause. Of a tab and its page only one rests; the 15 minutes are apart from that. */
  setPause(pause: Pause, on: boolean): void;
  /** Shows a find on the page. */
  goTo(frame: number, key: number): Promise<Landing>;
  reload(): void;
  askAccess(): void;
}
