/** What is measured inside a page, with our engine in the page's own script. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { markup, type PageSize, pageP, scaled } from './page/article.ts';
import type { InView, Pass } from './page/inpage.ts';
import { least, most, over, type Row, row } from './rows.ts';

type Name = 'walk' | 'pass' | 'passGrown' | 'markJs' | 'advancedMark' | 'otherSentences';

/** Calls one of the bench's functions; see page/inpage.ts. */
export const call = <T>(page: Page, name: string, ...words: unknown[]): Promise<T> =>
  page.evaluate(
    (name, words) =>
      (globalThis as unknown as { bench: Record<string, (...words: unknown[]) => T> }).bench[
        name
      ]?.(...words) as T,
    name,
    words,
  );

/** What is measured of each round; passes have more than a time. */
type Taken = Record<Name, { time: number[]; longest: number[] }>;

/** Takes turns, so that what slows the machine for a while slows all alike. */
export async function turns(page: Page, names: readonly Name[], rounds: number): Promise<Taken> {
  const taken = Object.fromEntries(
    names.map((name) => [name, { time: [], longest: [] }]),
  ) as unknown as Taken;
  for (let round = -1; round < rounds; round++)
    for (const name of names) {
      const result = await call<number | Pass>(page, name);
      // The first round is for the browser to get warm.
      if (round === -1) continue;
      const { time, longest } = typeof result === 'number' ? { time: result, longest: 0 } : result;
      taken[name].time.push(time);
      taken[name].longest.push(longest);
    }
  return taken;
}

const paragraphs = {
  plain: 'Nothing in this paragraph has to do with it, but somebody must have written it all.',
  claim: 'Some say that low vitamin B12 causes multiple sclerosis. Nobody has shown it.',
};

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/** @param texts sentences that make claims */
export async function measureInside(
  browser: Browser,
  code: string,
  texts: readonly string[],
  rounds: number,
  said: (what: string) => void,
  add: (...rows: Row[]) => void,
): Promise<void> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const open = async (html: string): Promise<void> => {
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><body>${html}`, { timeout: 120_000 });
    await page.evaluate(code);
  };
  const article = (size: PageSize): Promise<void> => open(markup(size, texts));

  said('P without mentions');
  await article({ ...pageP, mentions: 0, claims: 0 });
  const bare = await turns(page, ['walk', 'pass'], rounds);
  add(row('P without mentions / bare walk', over(bare.pass.time, bare.walk.time), '×', most(1.5)));

  said('P');
  await article(pageP);
  const { walk, pass } = await turns(page, ['walk', 'pass'], rounds);
  add(
    row('P / bare walk', over(pass.time, walk.time), '×', most(2.5)),
    row('longest slice in P', pass.longest, 'ms', most(8)),
  );

  said('a paragraph added to P');
  await call(page, 'keep');
  for (const [kind, text] of Object.entries(paragraphs)) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await call(page, 'paragraph', text));
    add(row(`a paragraph (${kind}) added / P`, over(times, pass.time), '×', most(1 / 500)));
  }
  await call(page, 'letGo');

  said('memory');
  const before: number[] = [];
  const kept: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = await heap(session);
    await call(page, 'keep');
    kept.push((await heap(session)) - start);
    await call(page, 'letGo');
    before.push((await heap(session)) - start);
  }
  add(
    row('heap kept for P', kept, 'MB', most(3)),
    row('heap left when switched off', before, 'MB', most(0.1)),
  );

  said('marks in view');
  const views: InView[] = [];
  for (let round = 0; round < rounds; round++) views.push(await call(page, 'inView'));
  add(
    row(
      'marks in view registered',
      views.map(({ time }) => time),
      'ms',
      most(100),
    ),
    row(
      'marks out of view registered before',
      views.map(({ others }) => others),
      '',
      most(0),
    ),
  );

  said('the dataset grown a hundredfold');
  const grown = await turns(page, ['pass', 'passGrown'], rounds);
  add(
    row(
      'P with a dataset a hundredfold / P',
      over(grown.passGrown.time, grown.pass.time),
      '×',
      most(1.5),
    ),
  );

  said('sentences');
  const rates: Record<string, number[]> = { other: [], own: [] };
  for (let round = 0; round < rounds; round++) {
    rates.other?.push(await call(page, 'otherSentences'));
    rates.own?.push(await call(page, 'sentences', texts));
  }
  add(
    row('sentences a second, no word of a topic', rates.other ?? [], '', least(30_000)),
    row('sentences a second that claim something', rates.own ?? [], '', least(5000)),
  );

  said('a quarter of P, four times P');
  await article(scaled(pageP, 1 / 4));
  // The libraries are given a quarter: on all of P one of their rounds takes as long as 15 of ours.
  const quarter = await turns(page, ['pass', 'advancedMark', 'markJs'], rounds);
  add(
    row('mark.js / a quarter of P', over(quarter.markJs.time, quarter.pass.time), '×', least(25)),
    row(
      'advanced-mark.js / a quarter of P',
      over(quarter.advancedMark.time, quarter.pass.time),
      '×',
      least(4),
    ),
    row('P / a quarter of P', over(pass.time, quarter.pass.time), '×', most(4.4)),
  );
  await article(scaled(pageP, 4));
  const four = await turns(page, ['pass'], Math.ceil(rounds / 3));
  add(row('four times P / P', over(four.pass.time, pass.time), '×', most(4.4)));

  said('20,000 mentions');
  await open(
    Array.from({ length: 20_000 }, (_, i) => `<p>Of vitamin B12 there is line ${i}.</p>\n`).join(
      '',
    ),
  );
  const many = await turns(page, ['walk', 'pass'], rounds);
  add(
    row('20,000 mentions / bare walk', over(many.pass.time, many.walk.time), '×'),
    row('longest slice there', many.pass.longest, 'ms', most(8)),
  );
  await page.close();
}
