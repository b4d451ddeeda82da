import type { Browser, Page } from 'puppeteer-core';
import { markup, type PageSize, pageP, scaled } from './page/article.ts';
import type { Pass } from './page/inpage.ts';
import { type Spread, spread } from './statistics.ts';

/** One line of the bench's table. */
export interface Row {
  measure: string;
  value: Spread;
  unit: string;
  /** What the value is to keep to. */
  goal: { at: 'most' | 'least'; value: number };
}

type Bench = {
  walk(): number;
  pass(): Promise<Pass>;
  markJs(): Promise<number>;
  advancedMark(): Promise<number>;
  paragraph(text: string): Promise<number>;
};
type Name = 'walk' | 'pass' | 'markJs' | 'advancedMark' | 'paragraph';

async function run(page: Page, name: Name, word = ''): Promise<number> {
  const result = await page.evaluate(
    (name, word) => (globalThis as unknown as { bench: Bench }).bench[name](word),
    name,
    word,
  );
  return typeof result === 'number' ? result : result.time;
}

/** Takes turns, so that what slows the machine for a while slows all alike. @returns milliseconds by name */
async function turns(page: Page, names: readonly Name[], rounds: number) {
  const times: Record<string, number[]> = {};
  for (const name of names) await run(page, name, paragraphText);
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const time = await run(page, name, paragraphText);
      times[name] = [...(times[name] ?? []), time];
    }
  return times as Record<Name, number[]>;
}

const paragraphText =
  'Some say that low vitamin B12 causes multiple sclerosis. Nobody has shown it.';

const over = (a: readonly number[], b: readonly number[]): Spread =>
  spread(a.map((value, i) => value / (b[i] ?? Number.NaN)));

/**
 * Measures in one browser, each ratio from values taken in turn.
 *
 * @param code puts the bench's functions into a page; see bundle.ts
 * @param sentences that make claims
 * @param rounds at least 15 for figures that are shown
 */
export async function measure(
  browser: Browser,
  code: string,
  sentences: readonly string[],
  rounds: number,
): Promise<Row[]> {
  const page = await browser.newPage();
  const open = async (size: PageSize): Promise<void> => {
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><body>${markup(size, sentences)}`, { timeout: 120_000 });
    await page.evaluate(code);
  };
  const rows: Row[] = [];
  const most = (measure: string, value: Spread, goal: number, unit = '×') =>
    rows.push({ measure, value, unit, goal: { at: 'most', value: goal } });
  const least = (measure: string, value: Spread, goal: number) =>
    rows.push({ measure, value, unit: '×', goal: { at: 'least', value: goal } });

  await open({ ...pageP, mentions: 0, claims: 0 });
  const bare = await turns(page, ['walk', 'pass'], rounds);
  most('P without mentions / bare walk', over(bare.pass, bare.walk), 1.5);

  await open(pageP);
  const full = await turns(page, ['walk', 'pass', 'advancedMark', 'markJs'], rounds);
  most('P / bare walk', over(full.pass, full.walk), 2.5);
  least('mark.js / P', over(full.markJs, full.pass), 25);
  least('advanced-mark.js / P', over(full.advancedMark, full.pass), 4);
  const added = await turns(page, ['pass', 'paragraph'], rounds);
  most('a paragraph added / P', over(added.paragraph, added.pass), 1 / 500);

  const small = scaled(pageP, 1 / 4);
  await open(small);
  const quarter = await turns(page, ['pass'], rounds);
  await open(scaled(pageP, 4));
  const four = await turns(page, ['pass'], rounds);
  most('P / a quarter of P', over(full.pass, quarter.pass), 4.4);
  most('four times P / P', over(four.pass, full.pass), 4.4);
  await page.close();
  return rows;
}
