import { z } from 'zod';
import type { FileProblem } from '../../components/options/types.ts';
import type { Settings } from '../shared/settings.ts';
import { siteFromInput } from '../shared/site.ts';

const version = 1;

const shape = z.object({
  version: z.literal(version),
  sites: z.record(z.string(), z.enum(['on', 'off'])),
});

type Sites = Settings['sites'];

/** The site list as the text of a JSON file. */
export const sitesFile = (sites: Sites): string =>
  `${JSON.stringify({ claimnote: 'sites', version, sites }, null, 2)}\n`;

function problemAt(path: readonly PropertyKey[], raw: unknown): FileProblem {
  if (path[0] === 'version')
    return { kind: Object.hasOwn(raw as object, 'version') ? 'version' : 'no-version' };
  if (path[0] === 'sites' && path[1] !== undefined)
    return { kind: 'bad-rule', name: String(path[1]) };
  return { kind: 'not-sites' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every string of a JSON text, with the rule that it names where it names one. */
const strings = /("(?:[^"\\]|\\.)*")(?:\s*:\s*"(on|off)")?/g;

/**
 * Sites that a JSON text turns both on and off: under two spellings, or one twice. Read from the
 * text, since of two equal names `JSON.parse` gives the later only.
 */
function contradicted(text: string): string[] {
  const rules = new Map<string, Set<string>>();
  for (const [, name = '""', rule] of text.matchAll(strings)) {
    const site = rule === undefined ? null : siteFromInput(JSON.parse(name));
    if (site !== null && rule !== undefined)
      rules.set(site, (rules.get(site) ?? new Set()).add(rule));
  }
  return [...rules].filter(([, given]) => given.size > 1).map(([site]) => site);
}

/** @returns the site list in a file's text, or everything that is wrong with it */
export function readSitesFile(text: string): { sites: Sites } | { problems: FileProblem[] } {
  const raw = parsed(text);
  if (raw === undefined) return { problems: [{ kind: 'not-json' }] };
  const checked = shape.safeParse(raw);
  if (!checked.success)
    return { problems: checked.error.issues.map(({ path }) => problemAt(path, raw)) };
  const sites: Sites = {};
  const problems: FileProblem[] = [];
  for (const [name, rule] of Object.entries(checked.data.sites)) {
    const site = siteFromInput(name);
    if (site === null) problems.push({ kind: 'bad-site', name });
    else sites[site] = rule;
  }
  for (const name of contradicted(text)) problems.push({ kind: 'both-rules', name });
  return problems.length > 0 ? { problems } : { sites };
}
