import type { CDPSession, Page } from 'puppeteer-core';
import type { FoundItem } from '../../../entrypoints/shared/messages.ts';
import type { KeptReport } from '../../../entrypoints/shared/session.ts';
import { insertedElement, type Launched, markup, stored, until } from '../../browser/harness.ts';
import { type Cost, costOf } from './profile.ts';

/** A painted range with the words around it, so that one can judge it. */
export interface SeenMark {
  look: string;
  words: string;
  before: string;
  after: string;
}

export interface Visit {
  page: string;
  marks: SeenMark[];
  claims: Pick<FoundItem, 'id' | 'stance' | 'fit' | 'words'>[];
  studies: Pick<FoundItem, 'id' | 'words'>[];
  /** From our script only, messages on the console too. */
  exceptions: string[];
  domChanged: boolean;
  cost: Cost;
}

/** Reads what is painted, with up to 40 characters of the same text node on both sides. */
const seenMarks = (page: Page): Promise<SeenMark[]> =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([look, highlight]) =>
      [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const start = startContainer.textContent ?? '';
        const end = endContainer.textContent ?? '';
        const words =
          startContainer === endContainer
            ? start.slice(startOffset, endOffset)
            : start.slice(startOffset);
        return {
          look,
          words,
          before: start.slice(Math.max(0, startOffset - 40), startOffset),
          after: end.slice(endOffset, endOffset + 40),
        };
      }),
    ),
  );

/** Collects what our script throws and says while a page is open. */
async function listenTo(session: CDPSession, address: string): Promise<string[]> {
  const heard: string[] = [];
  const isOurs = (frames: { url: string }[] = []): boolean =>
    frames.some(({ url }) => url.startsWith(address));
  session.on(
    'Runtime.exceptionThrown',
    ({ exceptionDetails: { url, stackTrace, exception, text } }) => {
      if (url?.startsWith(address) || isOurs(stackTrace?.callFrames))
        heard.push(exception?.description ?? text);
    },
  );
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (isOurs(stackTrace?.callFrames))
      heard.push(
        `console.${type}: ${args.map(({ value, description }) => value ?? description).join(' ')}`,
      );
  });
  await session.send('Runtime.enable');
  return heard;
}

/**
 * Waits for our script's word that it has read the page to its end; a page without a find says nothing.
 *
 * @param since milliseconds since the epoch: of documents that came up then or later
 */
async function reportOf(
  launched: Launched,
  tab: number,
  since: number,
): Promise<KeptReport | null> {
  const look = async () => {
    const kept = (await stored(launched, 'session'))[`report:${tab}:0`] as KeptReport | undefined;
    return kept !== undefined && kept.since >= since && kept.done ? kept : null;
  };
  return until(look, { timeout: 4000 }).catch(() => null);
}

/**
 * Opens a page in a tab that is in front, lets the extension do its work, and takes everything down.
 * @param heard what the background threw and said so far
 */
export async function visit(
  launched: Launched,
  page: Page,
  tab: number,
  url: string,
  heard: () => Promise<string[]>,
): Promise<Omit<Visit, 'page'>> {
  const already = (await heard()).length;
  const session = await page.createCDPSession();
  const exceptions = await listenTo(session, launched.extension);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  const since = Date.now();
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  const report = await reportOf(launched, tab, since);
  const { profile } = await session.send('Profiler.stop');
  const before = await page.evaluate(
    () => (globalThis as unknown as { markupWhenParsed?: string }).markupWhenParsed ?? '',
  );
  const items = report?.items ?? [];
  const result = {
    marks: await seenMarks(page),
    claims: items
      .filter(({ kind }) => kind === 'claim')
      .map(({ id, stance, fit, words }) => ({
        id,
        words,
        ...(stance === undefined ? {} : { stance }),
        ...(fit === undefined ? {} : { fit }),
      })),
    studies: items.filter(({ kind }) => kind === 'study').map(({ id, words }) => ({ id, words })),
    exceptions: [...exceptions, ...(await heard()).slice(already)],
    domChanged: insertedElement(before, await markup(page)) !== '',
    cost: costOf(profile, launched.extension),
  };
  await session.detach();
  return result;
}

/** Keeps the markup as the parser left it: our script comes after that. */
export const keepParsedMarkup = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    document.addEventListener(
      'DOMContentLoaded',
      () => {
        const markupWhenParsed = document.documentElement.outerHTML;
        Object.assign(globalThis, { markupWhenParsed });
      },
      { once: true },
    );
  });
