/** What the reader can choose; the same fields as the stored settings. */
export interface Options {
  everywhere: boolean;
  mode: 'everywhere' | 'chosen';
  sites: Record<string, 'on' | 'off'>;
  density: 'claims' | 'section' | 'all';
  markStyle: 'underline' | 'background';
  open: 'hover' | 'click';
  /** Milliseconds. */
  delay: number;
  /** Per cent. */
  textSize: number;
  theme: 'system' | 'light' | 'dark' | 'contrast';
  claimsOff: string[];
}

export interface ClaimChoice {
  id: string;
  title: string;
  /** The claim as pages make it. */
  statement: string;
}

export interface DefaultOff {
  site: string;
  /** Key of the reason, such as `mail`. */
  why: string;
  /** The reader's own rule that wins over it: for the site itself or a parent domain. */
  rule: { site: string; on: boolean } | null;
}

export interface Shortcut {
  name: string;
  description: string;
  /** Empty where none is set. */
  keys: string;
}

/** What is wrong with a site list file; `name` is the entry as it stands in the file, or the site that has both rules. */
export type FileProblem =
  | { kind: 'not-json' | 'not-sites' | 'version' | 'no-version' }
  | { kind: 'bad-site' | 'bad-rule' | 'both-rules'; name: string };

/** What came of an action on the site list, for the status line. */
export type SitesOutcome =
  | { kind: 'added' | 'removed'; site: string }
  | { kind: 'not-a-site'; typed: string }
  /** A site that had another rule before is `changed`. */
  | { kind: 'imported'; added: number; changed: number }
  | { kind: 'bad-file'; problems: FileProblem[] };

/** Each answers when the change is kept, and rejects where the store refused it. */
export interface SiteActions {
  /** @param typed what the reader typed: a host or an address */
  add(typed: string, rule: 'on' | 'off'): Promise<SitesOutcome>;
  set(site: string, rule: 'on' | 'off'): Promise<void>;
  remove(site: string): Promise<SitesOutcome>;
  /** @param text the file's text; a bad file changes nothing */
  importFile(text: string): Promise<SitesOutcome>;
  /** The site list as the text of a JSON file. */
  exportFile(): string;
}

export type Change = (change: Partial<Options>) => void;
