/** What is measured inside a page, with our engine in the page's own script. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { markup, type PageSize, pageP, scaled } from './page/article.ts';
import type { InView, Pass, Waited } from './page/inpage.ts';
import { least, type Measures, most, over, type Row, row } from './rows.ts';
import { spread } from './statistics.ts';

type Name = 'walk' | 'pass' | 'passInView' | 'passGrown' | 'markJs' | 'advancedMark';

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
type Taken = Record<Name, Record<'time' | 'all' | 'longest' | 'seen' | 'others', number[]>>;

/**
 * Takes turns, so that what slows the machine for a while slows all alike.
 *
 * @param warm with a round before the first that is not counted
 */
export async function turns(
  page: Page,
  names: readonly Name[],
  rounds: number,
  warm = true,
): Promise<Taken> {
  const taken = Object.fromEntries(
    names.map((name) => [name, { time: [], all: [], longest: [], seen: [], others: [] }]),
  ) as unknown as Taken;
  for (let round = warm ? -1 : 0; round < rounds; round++)
    for (const name of names) {
      const result = await call<number | Pass | InView>(page, name);
      // The first round is for the browser to get warm.
      if (round === -1) continue;
      const { time, all, longest } =
        typeof result === 'number' ? { time: result, all: result, longest: 0 } : result;
      taken[name].time.push(time);
      taken[name].all.push(all);
      taken[name].longest.push(longest);
      if (typeof result === 'number' || !('seen' in result)) continue;
      taken[name].seen.push(result.seen);
      taken[name].others.push(result.others);
    }
  return taken;
}

const paragraphs = {
  plain: 'Nothing in this paragraph has to do with it, but somebody must have written it all.',
  claim: 'Some say that low vitamin B12 causes multiple sclerosis. Nobody has shown it.',
};

/** A page with the bench's functions in it. */
export class Inside {
  private shown = '';
  private ofP: Taken | undefined;
  private ofPart: Taken | undefined;

  private constructor(
    readonly page: Page,
    readonly session: CDPSession,
    private readonly code: string,
    /** Reads blocks beside the page. */
    private readonly elsewhere: string,
    /** Sentences that make claims. */
    readonly texts: readonly string[],
    readonly rounds: number,
  ) {}

  static async open(
    browser: Browser,
    code: string,
    elsewhere: string,
    texts: readonly string[],
    rounds: number,
  ): Promise<Inside> {
    const page = await browser.newPage();
    return new Inside(page, await page.createCDPSession(), code, elsewhere, texts, rounds);
  }

  async show(html: string): Promise<void> {
    if (html === this.shown) return;
    this.shown = html;
    await this.page.goto('about:blank');
    await this.page.setContent(`<!doctype html><body>${html}`, { timeout: 120_000 });
    await this.page.evaluate(this.code);
    await call(this.page, 'readElsewhere', this.elsewhere);
  }

  article(size: PageSize): Promise<void> {
    return this.show(markup(size, this.texts));
  }

  turns(...names: Name[]): Promise<Taken> {
    return turns(this.page, names, this.rounds);
  }

  /** Passes over P beside bare walks: what several rows compare with. */
  async passes(): Promise<Taken> {
    if (this.ofP === undefined) {
      await this.article(pageP);
      const taken = await turns(this.page, ['walk', 'passInView'], this.rounds, false);
      this.ofP = { ...taken, pass: taken.passInView };
    }
    return this.ofP;
  }

  /**
   * Passes over a part of P beside what takes long: the libraries, which on all of P take as long for one
   * round as we for 15, and our engine with a dataset grown a hundredfold.
   */
  async passesOfPart(): Promise<Taken> {
    if (this.ofPart === undefined) {
      await this.article(scaled(pageP, 1 / 20));
      this.ofPart = await this.turns('pass', 'passGrown', 'advancedMark', 'markJs');
    }
    return this.ofPart;
  }

  /** Megabytes of the page's heap. */
  async heap(): Promise<number> {
    await this.session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    return usedSize / 2 ** 20;
  }
}

async function bare(on: Inside): Promise<Row[]> {
  await on.article({ ...pageP, mentions: 0, claims: 0 });
  const { pass, walk } = await on.turns('walk', 'pass');
  return [row('P without mentions / bare walk', over(pass.all, walk.time), '×', most(1.5))];
}

async function full(on: Inside): Promise<Row[]> {
  const { walk, pass } = await on.passes();
  return [
    row('P / bare walk', over(pass.all, walk.time), '×', most(2.5)),
    row('of it in the page', over(pass.time, walk.time), '×', most(2.5)),
    row('longest slice in P', pass.longest, 'ms', most(8)),
  ];
}

/** Presses keys while P is read: how long each waits, and how often we began once more meanwhile. */
async function input(on: Inside): Promise<Row[]> {
  await on.article(pageP);
  let isOver = false;
  const pass = call<Waited[]>(on.page, 'waited').finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await on.page.keyboard.press('Shift');
    await new Promise((done) => setTimeout(done, 10));
  }
  const waited = await pass;
  return [
    row(
      'a key pressed while P is read waits',
      waited.map(({ time }) => time),
      'ms',
    ),
    row(
      'slices begun before it is heard',
      waited.map(({ slices }) => slices),
      '',
      most(0),
    ),
  ];
}

async function paragraph(on: Inside): Promise<Row[]> {
  const { pass } = await on.passes();
  await on.article(pageP);
  await call(on.page, 'keep');
  const rows: Row[] = [];
  for (const [kind, text] of Object.entries(paragraphs)) {
    const times: number[] = [];
    for (let round = 0; round < on.rounds; round++)
      times.push(await call(on.page, 'paragraph', text));
    rows.push(row(`a paragraph (${kind}) added / P`, over(times, pass.all), '×', most(1 / 500)));
    rows.push(row(`a paragraph (${kind}) added`, times, 'ms'));
  }
  await call(on.page, 'letGo');
  return rows;
}

async function memory(on: Inside): Promise<Row[]> {
  await on.article(pageP);
  const left: number[] = [];
  const kept: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = await on.heap();
    await call(on.page, 'keep');
    kept.push((await on.heap()) - start);
    await call(on.page, 'letGo');
    left.push((await on.heap()) - start);
  }
  return [
    row('heap kept for P', kept, 'MB', most(3)),
    row('heap left when switched off', left, 'MB', most(0.1)),
  ];
}

async function view(on: Inside): Promise<Row[]> {
  const { pass } = await on.passes();
  return [
    row('marks in view registered', pass.seen, 'ms', most(100)),
    row('marks out of view registered before', pass.others, '', most(0)),
  ];
}

async function grown(on: Inside): Promise<Row[]> {
  const { pass, passGrown } = await on.passesOfPart();
  const ratio = over(passGrown.all, pass.all);
  return [row('a twentieth of P, dataset a hundredfold / ours', ratio, '×', most(1.5))];
}

async function sentences(on: Inside): Promise<Row[]> {
  await on.show('');
  const other: number[] = [];
  const own: number[] = [];
  for (let round = -1; round < on.rounds; round++) {
    const [a, b]: [number, number] = [
      await call(on.page, 'otherSentences'),
      await call(on.page, 'sentences', on.texts),
    ];
    // The first round is for the browser to get warm.
    if (round === -1) continue;
    other.push(a);
    own.push(b);
  }
  return [
    row('sentences a second, no word of a topic', other, '', least(30_000)),
    row('sentences a second that claim something', own, '', least(5000)),
  ];
}

async function libraries(on: Inside): Promise<Row[]> {
  const { pass, advancedMark, markJs } = await on.passesOfPart();
  const [mark, advanced] = [over(markJs.time, pass.all), over(advancedMark.time, pass.all)];
  return [
    row('mark.js / a twentieth of P', mark, '×', least(25)),
    row('advanced-mark.js / a twentieth of P', advanced, '×', least(4)),
  ];
}

async function growth(on: Inside): Promise<Row[]> {
  const { pass } = await on.passes();
  await on.article(scaled(pageP, 1 / 4));
  const quarter = await on.turns('pass');
  await on.article(scaled(pageP, 4));
  // A pass is so long there that it gets warm by itself, and one tells.
  const four = await turns(on.page, ['pass'], 1, false);
  return [
    row('P / a quarter of P', over(pass.all, quarter.pass.all), '×', most(4.4)),
    row(
      'four times P / P, one round',
      over(four.pass.all, [spread(pass.all).median]),
      '×',
      most(4.4),
    ),
  ];
}

async function many(on: Inside): Promise<Row[]> {
  const lines = Array.from(
    { length: 20_000 },
    (_, i) => `<p>Of vitamin B12 there is line ${i}.</p>\n`,
  );
  await on.show(lines.join(''));
  // Each block is another one, and all are read: few rounds tell.
  const few = Math.ceil(on.rounds / 5);
  const { walk, pass } = await turns(on.page, ['walk', 'pass'], few, false);
  return [
    row(`20,000 mentions / bare walk, rounds: ${few}`, over(pass.all, walk.time), '×'),
    row('longest slice there', pass.longest, 'ms', most(8)),
  ];
}

/** By the names that `--only` takes, in the order of the table. */
export const inside: Measures<Inside> = {
  bare,
  full,
  input,
  paragraph,
  memory,
  view,
  libraries,
  growth,
  grown,
  many,
  sentences,
};
