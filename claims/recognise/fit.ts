import type { Compiled } from './compile.ts';
import type { FitData } from './knowledge.ts';
import type { Table } from './match.ts';
import type { Scan } from './scan.ts';
import type { Fit, Stance, Why } from './types.ts';

/**
 * The wording against the strongest that the evidence supports: the claim's own table of stances,
 * then the words that raise or lower it ("proves", "in one small study").
 */
export function fitOf(
  c: Compiled,
  scan: Scan,
  data: FitData,
  stance: Stance,
  table: Table,
  why: Why[] | null,
): Fit {
  for (const [when, name, fit] of data.unless ?? []) {
    if (when !== stance && when !== 'any') continue;
    const o = table[c.classOf(name)]?.[0];
    if (!o) continue;
    const words =
      o.from < 0 ? [] : [scan.tokens.text.slice(scan.tokens.start[o.from], scan.tokens.end[o.to])];
    why?.push({ decision: 'fit', rule: `fit-${name}`, words });
    return fit;
  }
  why?.push({ decision: 'fit', rule: `fit-${stance}`, words: [] });
  return data[stance];
}
