/** What is measured with the built extension in the browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Protocol } from 'puppeteer-core';
import type { KeptReport } from '../../entrypoints/shared/session.ts';
import {
  cardGone,
  changeSettings,
  findCard,
  type Launched,
  leave,
  type Site,
  serve,
  settled,
  spotOf,
  start,
  stored,
  tabOf,
  until,
} from '../browser/harness.ts';
import { builtFolder } from '../tools/build.ts';
import { type Cost, costOf } from '../tools/visit/profile.ts';
import { markup, pageP, small } from './page/article.ts';
import { startStream } from './page/stream.ts';
import { type Measures, most, type Row, row } from './rows.ts';

const html = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><body>${body}</body></html>`;

/** Our script's last word on a page, once it has read it. */
async function reportOf(on: Launched, tab: number, since: number) {
  return until(
    async () => {
      const kept = (await stored(on, 'session'))[`report:${tab}:0`] as KeptReport | undefined;
      return kept && kept.since >= since && kept.done ? kept : null;
    },
    { timeout: 60_000, what: 'a report' },
  );
}

async function profiled(
  page: Page,
  work: () => Promise<unknown>,
): Promise<Protocol.Profiler.Profile> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return profile;
}

/** Our share of each whole second of a profile, in per cent. */
function shares(profile: Protocol.Profiler.Profile, address: string): number[] {
  const { nodes, samples = [], timeDeltas = [], startTime, endTime } = profile;
  const seconds = Math.floor((endTime - startTime) / 1_000_000);
  const parts = Array.from({ length: seconds }, () => ({
    samples: [] as number[],
    timeDeltas: [] as number[],
  }));
  let at = 0;
  for (const [index, sample] of samples.entries()) {
    at += timeDeltas[index] ?? 0;
    const part = parts[Math.floor(at / 1_000_000)];
    part?.samples.push(sample);
    part?.timeDeltas.push(timeDeltas[index] ?? 0);
  }
  return parts.map((part) => costOf({ nodes, startTime, endTime, ...part }, address).total / 10);
}

/** As many seconds as there are rounds. */
async function stream({ on, page, site, rounds: seconds }: Shipped): Promise<Row[]> {
  await page.goto(site.put('/stream', html('<main></main>')));
  const tab = await tabOf(on, page);
  await changeSettings(on, { density: 'all' });
  let wanted = { b12: 0, ms: 0 };
  const profile = await profiled(page, async () => {
    wanted = await page.evaluate(startStream, seconds);
  });
  // Told at most twice a second.
  const report = await settled(() => reportOf(on, tab, 0), { quiet: 1500 });
  const missed = wanted.b12 + wanted.ms - (report.counts.mentions ?? 0);
  await changeSettings(on, { density: 'section' });
  return [
    row('2,000 insertions and 2,000 edits a second', shares(profile, on.extension), '%', most(10)),
    row('marks missed at their end', [Math.abs(missed)], '', most(0)),
  ];
}

async function hover({ on, page, site, rounds }: Shipped): Promise<Row[]> {
  const words = 'Vitamin B12 cures multiple sclerosis.';
  await changeSettings(on, { delay: 0 });
  await page.goto(site.put('/hover', html(`<p>${words}</p><p>Plain words.</p>`)));
  const tab = await tabOf(on, page);
  await reportOf(on, tab, 0);
  const times: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const { x, y } = await spotOf(page, words);
    const painted = page.evaluate(
      () =>
        new Promise<number>((done) => {
          addEventListener(
            'pointermove',
            (event) => {
              const observer = new MutationObserver(() => {
                observer.disconnect();
                requestAnimationFrame(() => {
                  const { port1, port2 } = new MessageChannel();
                  port1.onmessage = () => done(performance.now() - event.timeStamp);
                  port2.postMessage(null);
                });
              });
              observer.observe(document, { childList: true, subtree: true });
            },
            { once: true },
          );
        }),
    );
    await page.mouse.move(x, y);
    const time = await painted;
    // Without a word of a source the card would still wait for its evidence.
    const text = (await findCard(page))?.text() ?? '';
    if (!/FDA/.test(await text)) throw new Error('The card was shown without its evidence.');
    if (round >= 0) times.push(time);
    await leave(page);
    await cardGone(page);
  }
  await changeSettings(on, { delay: 350 });
  return [row('hover to card painted with its evidence', times, 'ms', most(50))];
}

async function hidden({ on, page, site }: Shipped): Promise<Row[]> {
  await page.goto(site.put('/hidden', html('<main><p>About vitamin B12.</p></main>')));
  const tab = await tabOf(on, page);
  await reportOf(on, tab, 0);
  const front = await on.browser.newPage();
  await front.bringToFront();
  await until(async () => (await page.evaluate(() => document.hidden)) || null);
  const edit = () =>
    page.evaluate(() => {
      document.querySelector('main')?.append('More vitamin B12. ');
    });
  // The first change ends the watch.
  await edit();
  const profile = await profiled(page, async () => {
    for (let i = 0; i < 200; i++) await edit();
  });
  await front.close();
  return [row('200 changes in a hidden tab', [costOf(profile, on.extension).total], 'ms', most(0))];
}

/** What our script takes from its evaluation on until a page is read. A script with nothing in it takes nothing of that. */
async function loads(
  on: Launched,
  page: Page,
  url: string,
  rounds: number,
  warm = true,
): Promise<Cost[]> {
  const tab = await tabOf(on, page);
  const costs: Cost[] = [];
  for (let round = warm ? -1 : 0; round < rounds; round++) {
    const since = Date.now();
    const profile = await profiled(page, async () => {
      await page.goto(url, { timeout: 120_000 });
      await reportOf(on, tab, since);
    });
    if (round >= 0) costs.push(costOf(profile, on.extension));
  }
  return costs;
}

const total = ({ total }: Cost): number => total;
const longest = ({ longest }: Cost): number => longest;

/** A browser with the built extension. */
export class Shipped {
  private constructor(
    readonly on: Launched,
    readonly page: Page,
    readonly site: Site,
    /** Sentences that make claims. */
    readonly texts: readonly string[],
    /** Of what is repeated. */
    readonly rounds: number,
  ) {}

  static async open(texts: readonly string[], rounds: number): Promise<Shipped> {
    const on = await start('chromium');
    const page = await on.browser.newPage();
    return new Shipped(on, page, await serve(), texts, rounds);
  }

  async close(): Promise<void> {
    await this.on.close();
    await this.site.close();
  }
}

async function script(): Promise<Row[]> {
  const bytes = gzipSync(readFileSync(join(builtFolder('chromium'), 'page.js'))).length;
  return [row('content script, gzipped', [bytes / 1024], 'kB', most(64))];
}

async function smallPage({ on, page, site, rounds }: Shipped): Promise<Row[]> {
  const url = site.put('/small', html(markup(small, [])));
  const light = await loads(on, page, url, rounds);
  return [
    row('a page of 1,500 texts, beyond an empty script', light.map(total), 'ms', most(3)),
    row('longest slice there', light.map(longest), 'ms', most(8)),
  ];
}

async function whole({ on, page, site, texts }: Shipped): Promise<Row[]> {
  const heavy = await loads(on, page, site.put('/p', html(markup(pageP, texts))), 1, false);
  return [
    row('P with the extension, all of our time', heavy.map(total), 'ms'),
    row('longest slice there', heavy.map(longest), 'ms', most(8)),
  ];
}

/** By the names that `--only` takes, in the order of the table. */
export const shipped: Measures<Shipped> = {
  script,
  small: smallPage,
  hover,
  hidden,
  stream,
  whole,
};
