/** A page with our engine in its own script, and what is measured in it round by round. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { type PageSize, pageP, scaled } from './page/article.ts';
import type { InView, Pass } from './page/inpage.ts';

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
type Taken = Record<'time' | 'all' | 'longest' | 'seen' | 'others', number[]>;

const nothing = (): Taken => ({ time: [], all: [], longest: [], seen: [], others: [] });

/** Calls one of the functions that measure, and keeps what it tells. */
async function take(page: Page, name: Name, taken: Taken): Promise<void> {
  const result = await call<number | Pass | InView>(page, name);
  const { time, all, longest } =
    typeof result === 'number' ? { time: result, all: result, longest: 0 } : result;
  taken.time.push(time);
  taken.all.push(all);
  taken.longest.push(longest);
  if (typeof result === 'number' || !('seen' in result)) return;
  taken.seen.push(result.seen);
  taken.others.push(result.others);
}

/**
 * Takes turns, so that what slows the machine for a while slows all alike.
 *
 * @param warm with a round before the first that is not counted
 */
export async function turns<N extends Name>(
  page: Page,
  names: readonly N[],
  rounds: number,
  warm = true,
): Promise<Record<N, Taken>> {
  const taken = Object.fromEntries(names.map((name) => [name, nothing()])) as Record<N, Taken>;
  if (warm) for (const name of names) await take(page, name, nothing());
  for (let round = 0; round < rounds; round++)
    for (const name of names) await take(page, name, taken[name]);
  return taken;
}

type OfPart = 'pass' | 'passGrown' | 'advancedMark' | 'markJs';

/** Articles far from the window are not laid out: half a minute for 25 million characters. */
const farAway =
  '<style>article { content-visibility: auto; contain-intrinsic-size: auto 20000px }</style>';

/** A page with the bench's functions in it. */
export class Inside {
  private shown: string | undefined;
  private ofP: Record<'walk' | 'pass' | 'quarter', Taken> | undefined;
  private ofPart: Record<OfPart, Taken> | undefined;
  private other: Inside | undefined;

  private constructor(
    private readonly browser: Browser,
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
    // A window of its own: of several tabs but one is seen, and to change them costs frames.
    const page = await browser.newPage({ type: 'window' });
    const session = await page.createCDPSession();
    return new Inside(browser, page, session, code, elsewhere, texts, rounds);
  }

  /** Puts another page into the same window, where our code stays as warm as it has become. */
  private async put(...what: [name: string, ...words: unknown[]]): Promise<void> {
    const next = JSON.stringify(what);
    if (next === this.shown) return;
    if (this.shown === undefined) {
      await this.page.setContent('<!doctype html><body>');
      await this.page.evaluate(this.code);
      await call(this.page, 'readElsewhere', this.elsewhere);
    }
    this.shown = next;
    await call(this.page, ...what);
  }

  show(html: string): Promise<void> {
    return this.put('show', html);
  }

  article(size: PageSize, style = ''): Promise<void> {
    return this.put('article', size, this.texts, style);
  }

  turns<N extends Name>(...names: N[]): Promise<Record<N, Taken>> {
    return turns(this.page, names, this.rounds);
  }

  /** A page beside this one, to take turns with it. */
  private async beside(size: PageSize, style?: string): Promise<Page> {
    const { browser, code, elsewhere, texts, rounds } = this;
    this.other ??= await Inside.open(browser, code, elsewhere, texts, rounds);
    await this.other.article(size, style);
    return this.other.page;
  }

  /** Passes over P beside bare walks and passes over a quarter of it: what several rows compare with. */
  async passes(): Promise<Record<'walk' | 'pass' | 'quarter', Taken>> {
    if (this.ofP === undefined) {
      await this.article(pageP);
      const other = await this.beside(scaled(pageP, 1 / 4));
      const [walk, pass, quarter] = [nothing(), nothing(), nothing()];
      await take(other, 'pass', nothing());
      for (let round = 0; round < this.rounds; round++) {
        await take(this.page, 'walk', walk);
        await take(this.page, 'passInView', pass);
        await take(other, 'pass', quarter);
      }
      this.ofP = { walk, pass, quarter };
    }
    return this.ofP;
  }

  /** Passes over P beside passes over four times as much, each of a quarter of a minute. */
  async passesOfFour(rounds: number): Promise<Record<'pass' | 'four', Taken>> {
    await this.article(pageP, farAway);
    const other = await this.beside(scaled(pageP, 4), farAway);
    const [pass, four] = [nothing(), nothing()];
    for (let round = 0; round < rounds; round++) {
      await take(this.page, 'pass', pass);
      await take(other, 'pass', four);
    }
    await other.close();
    this.other = undefined;
    return { pass, four };
  }

  /**
   * Passes over a part of P beside what takes long: the libraries, which on all of P take as long for one
   * round as we for 15, and our engine with a dataset grown a hundredfold.
   */
  async passesOfPart(): Promise<Record<OfPart, Taken>> {
    if (this.ofPart === undefined) {
      await this.article(scaled(pageP, 1 / 40));
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
