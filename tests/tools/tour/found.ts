import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Claim } from '../../../claims/schema.ts';
import { verdict } from '../../../claims/verdict.ts';
import type { FoundItem, FrameReport } from '../../../entrypoints/shared/messages.ts';
import { type Launched, stored, tabOf, until } from '../../browser/harness.ts';
import { root } from '../plain.ts';

const claimOf = (id: string): Claim =>
  JSON.parse(readFileSync(join(root, `claims/data/claims/${id}.json`), 'utf8'));

const verdictOf = ({ stance, fit }: FoundItem, { direction, polar }: Claim): string =>
  stance === undefined || fit === undefined
    ? ''
    : (verdict(direction, stance, fit, polar) ?? 'asked');

/**
 * What the extension reported of a page, once it has read it to the end.
 *
 * @throws where it says nothing: it is not there, or broken
 */
export async function foundOn(launched: Launched, page: Page): Promise<FoundItem[]> {
  const key = `report:${await tabOf(launched, page)}:0`;
  const report = await until(
    async () => {
      const kept = (await stored(launched, 'session'))[key] as FrameReport | undefined;
      return kept?.done === true && kept.items.length > 0 ? kept : null;
    },
    { timeout: 20_000, what: 'the extension to report what it found' },
  );
  return report.items;
}

const cut = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 3)}...` : line;
};

/** A table of statements, studies and terms for the terminal. */
export function tableOf(items: readonly FoundItem[]): string {
  const claims = items.flatMap((item) =>
    item.kind === 'claim' && item.id !== null ? [{ item, claim: claimOf(item.id) }] : [],
  );
  const studies = items.filter(({ kind }) => kind === 'study');
  const terms = items.filter(({ kind }) => kind === 'mention');
  const width = Math.max(10, ...claims.map(({ claim }) => claim.title.length));
  const row = (what: string, how: string, against: string, words: string) =>
    `${what.padEnd(width + 2)}${how.padEnd(22)}${against.padEnd(11)}${cut(words, 80)}`;
  return [
    row('Statement', 'How it is put', 'Evidence', 'In the words of the page'),
    row('-'.repeat(width), '-'.repeat(20), '-'.repeat(9), '-'.repeat(40)),
    ...claims.map(({ item, claim }) =>
      row(claim.title, `${item.stance}, ${item.fit}`, verdictOf(item, claim), item.words),
    ),
    '',
    ...studies.map(({ id, words }) => `Study ${id ?? '(not one we know)'}: ${cut(words, 90)}`),
    `${claims.length} statements, ${studies.length} studies, ${terms.length} terms: ${[...new Set(terms.map(({ words }) => words))].join(', ')}`,
  ].join('\n');
}
