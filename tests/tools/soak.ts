import { hearBackground, serve, start } from '../browser/harness.ts';
import { backgroundHeap, compare, heap, isRising, restless } from '../browser/soak-page.ts';
import { type BrowserName, needBrowsers } from './browsers.ts';
import { Plain } from './plain.ts';

/** Milliseconds that the driver waits for an answer: a collection on a busy machine can take minutes. */
const patience = 600_000;
/** Milliseconds of a minute, and bytes of a megabyte. */
const minute = 60_000;
/** Changes that are to be made each second, less what a timer may be late. */
const rate = 190;
const megabyte = 2 ** 20;

const megabytes = (bytes: number): string => (bytes / megabyte).toFixed(2);

/**
 * @returns whether the page changed as often as it should, marks were right at the end and memory did not grow: in Chromium the heap by less
 *   than a megabyte after the first minute, in Firefox that of its processes without a trend
 */
async function soak(name: BrowserName, minutes: number): Promise<boolean> {
  const site = await serve();
  const on = await start(name, { patience });
  const faults: string[] = [];
  try {
    const page = await on.open(site.put('/restless.html', restless));
    page.on('pageerror', (error) => faults.push(String(error)));
    const heard = await hearBackground(on);
    const sizes: number[] = [];
    const behind: number[] = [];
    let changes = 0;
    for (let past = 1; past <= minutes; past++) {
      await new Promise((done) => setTimeout(done, minute));
      const size = await heap(name, page);
      sizes.push(size);
      const background = await backgroundHeap(on);
      behind.push(background);
      changes = await page.evaluate(() => (window as unknown as { changes: number }).changes);
      console.log(
        `${name}: minute ${past}, ${changes} changes, memory ${megabytes(size)} MB${background === 0 ? '' : `, of the background ${megabytes(background)} MB`}`,
      );
    }
    const { kept, fresh } = await compare(on, page);
    faults.push(...(await heard()));
    const grown = (all: readonly number[]): number => (all.at(-1) ?? 0) - (all[0] ?? 0);
    console.log(
      `${name}: ${JSON.parse(kept).length} marks, ${kept === fresh ? 'as a fresh reading makes them' : 'NOT those of a fresh reading'}; ` +
        `memory grew by ${megabytes(grown(sizes))} MB after the first minute, that of the background by ${megabytes(grown(behind))}; ${faults.length} exceptions`,
    );
    const isSteady =
      name === 'chromium' ? grown(sizes) < megabyte && grown(behind) < megabyte : !isRising(sizes);
    const isFast = changes >= (rate * minutes * minute) / 1000;
    if (!isFast) console.log(`${name}: too few changes; is the machine busy?`);
    return kept === fresh && isSteady && isFast && faults.length === 0;
  } finally {
    await on.close('pages may ask');
    await site.close();
  }
}

/** `npm run soak -- [MINUTES] [chromium|firefox]`: ten minutes in both browsers unless told. */
export async function main([minutes = '10', only]: readonly string[]): Promise<number> {
  const count = Number(minutes);
  if (!Number.isInteger(count) || count < 1)
    throw new Plain(`"${minutes}" is no number of minutes.`);
  if (only !== undefined && only !== 'chromium' && only !== 'firefox')
    throw new Plain(`"${only}" is neither chromium nor firefox.`);
  const names: BrowserName[] = only === undefined ? ['chromium', 'firefox'] : [only];
  needBrowsers(...names);
  let good = true;
  // One after the other: two browsers at once share the processor with what is measured.
  for (const name of names) good = (await soak(name, count)) && good;
  return good ? 0 : 1;
}
