/**
 * What the reader changed in private windows, and only that: sites and claims one by one, so that
 * those left alone there follow what is changed in other windows.
 */
import type { Settings } from './settings.ts';

/** What became of each name; null where it was taken away. */
type Changes<Rule> = Record<string, Rule | null>;

/** As it lies in `storage.session`. */
export interface Overlay extends Partial<Omit<Settings, 'sites' | 'claimsOff'>> {
  sites?: Changes<'on' | 'off'>;
  claimsOff?: Changes<'off'>;
}

const byName = (ids: readonly string[]): Record<string, 'off'> =>
  Object.fromEntries(ids.map((id) => [id, 'off']));

const lay = <Rule>(stored: Record<string, Rule>, changes: Changes<Rule>): Record<string, Rule> =>
  Object.fromEntries(
    Object.entries({ ...stored, ...changes }).filter(
      (pair): pair is [string, Rule] => pair[1] !== null,
    ),
  );

/** Notes how `after` differs from `before`; what is again as stored is forgotten. */
function noted<Rule>(
  changes: Changes<Rule> = {},
  stored: Record<string, Rule>,
  before: Record<string, Rule>,
  after: Record<string, Rule>,
): Changes<Rule> {
  const next = { ...changes };
  for (const name of Object.keys({ ...before, ...after })) {
    const rule = after[name] ?? null;
    if (rule === (before[name] ?? null)) continue;
    if (rule === (stored[name] ?? null)) delete next[name];
    else next[name] = rule;
  }
  return next;
}

/** The fields in which private windows differ, to be laid over what is stored now. */
export function laidOver(stored: Settings, overlay: Overlay): Partial<Settings> {
  const { sites, claimsOff, ...others } = overlay;
  return {
    ...others,
    ...(sites && { sites: lay(stored.sites, sites) }),
    ...(claimsOff && { claimsOff: Object.keys(lay(byName(stored.claimsOff), claimsOff)) }),
  };
}

/** The overlay after one more change in a private window. */
export function withChange(overlay: Overlay, stored: Settings, change: Partial<Settings>): Overlay {
  const now = { ...stored, ...laidOver(stored, overlay) };
  const { sites, claimsOff, ...others } = change;
  const next: Overlay = { ...overlay, ...others };
  for (const name of Object.keys(others) as (keyof typeof others)[])
    if (others[name] === stored[name]) delete next[name];
  if (sites) next.sites = noted(overlay.sites, stored.sites, now.sites, sites);
  if (claimsOff)
    next.claimsOff = noted(
      overlay.claimsOff,
      byName(stored.claimsOff),
      byName(now.claimsOff),
      byName(claimsOff),
    );
  return next;
}
