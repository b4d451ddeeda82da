/** What the reader has chosen. Kept in `storage.local`; read through `readSettings`, so that a corrupt field falls back alone. */
import { type Site, siteFromInput } from './site.ts';

export const settingsVersion = 1;

export interface Settings {
  version: number;
  /** The switch for everywhere. */
  everywhere: boolean;
  /** Run on every site, or only where the reader said so. */
  mode: 'everywhere' | 'chosen';
  /** The reader's own rules; a rule covers sub-domains. */
  sites: Record<Site, 'on' | 'off'>;
  /** How much is marked: claims only; claims and the first mention in each section; every mention. */
  density: 'claims' | 'section' | 'all';
  markStyle: 'underline' | 'background';
  open: 'hover' | 'click';
  /** Milliseconds that the pointer rests before a card opens. */
  delay: number;
  /** Card text size in per cent. */
  textSize: number;
  theme: 'system' | 'light' | 'dark' | 'contrast';
  /** Claim ids that the reader turned off. */
  claimsOff: string[];
}

export const defaults: Settings = {
  version: settingsVersion,
  everywhere: true,
  mode: 'everywhere',
  sites: {},
  density: 'section',
  markStyle: 'underline',
  open: 'hover',
  delay: 350,
  textSize: 100,
  theme: 'system',
  claimsOff: [],
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = <T>(value: unknown, allowed: readonly T[], fallback: T): T =>
  allowed.find((item) => item === value) ?? fallback;

const within = (value: unknown, low: number, high: number, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value)
    ? Math.min(high, Math.max(low, Math.round(value)))
    : fallback;

function readSites(raw: unknown): Settings['sites'] {
  const sites: Settings['sites'] = {};
  for (const [name, rule] of Object.entries(isRecord(raw) ? raw : {})) {
    const site = siteFromInput(name);
    if (site !== null && (rule === 'on' || rule === 'off')) sites[site] = rule;
  }
  return sites;
}

/** What stands in a stored site list that this version cannot read, such as a later version's rules. */
export const unreadSites = (raw: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(isRecord(raw) ? raw : {}).filter(
      ([name, rule]) => Object.keys(readSites({ [name]: rule })).length === 0,
    ),
  );

/**
 * Settings from whatever lies in storage. Each field that is missing or unusable takes its default;
 * a record of a future version is read the same way, so the reader's site list survives a downgrade.
 */
export function readSettings(raw: unknown): Settings {
  const from = isRecord(raw) ? raw : {};
  return {
    version: settingsVersion,
    everywhere: oneOf(from.everywhere, [true, false], defaults.everywhere),
    mode: oneOf(from.mode, ['everywhere', 'chosen'] as const, defaults.mode),
    sites: readSites(from.sites),
    density: oneOf(from.density, ['claims', 'section', 'all'] as const, defaults.density),
    markStyle: oneOf(from.markStyle, ['underline', 'background'] as const, defaults.markStyle),
    open: oneOf(from.open, ['hover', 'click'] as const, defaults.open),
    delay: within(from.delay, 0, 2000, defaults.delay),
    textSize: within(from.textSize, 80, 200, defaults.textSize),
    theme: oneOf(from.theme, ['system', 'light', 'dark', 'contrast'] as const, defaults.theme),
    claimsOff: Array.isArray(from.claimsOff)
      ? from.claimsOff.filter((id): id is string => typeof id === 'string')
      : [],
  };
}
