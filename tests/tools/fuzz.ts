import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Frame } from 'puppeteer-core';
import { faultsIn } from '../../claims/check.ts';
import { defaults, readSettings } from '../../entrypoints/shared/settings.ts';
import { start } from '../browser/harness.ts';
import { bundle } from '../property/bundle.ts';
import { malformed } from '../property/malformed.ts';
import { type BrowserName, needBrowsers } from './browsers.ts';
import { tryStrings } from './fuzz/strings.ts';
import { Plain, root, say } from './plain.ts';

function settings(count: number, seed: number): void {
  fc.assert(
    fc.property(malformed(defaults), (raw) => {
      const read = readSettings(raw);
      if (JSON.stringify(readSettings(read)) !== JSON.stringify(read))
        throw new Error('read twice');
    }),
    { numRuns: count, seed },
  );
}

function datasets(count: number, seed: number): void {
  const folder = join(root, 'claims/data/claims');
  const [name] = readdirSync(folder);
  const path = `claims/data/claims/${name}`;
  const claim = JSON.parse(readFileSync(join(root, path), 'utf8')) as object;
  fc.assert(
    fc.property(malformed(claim), (raw) => {
      const faults = faultsIn([{ path, text: JSON.stringify(raw) ?? 'undefined' }]);
      if (faults.length === 0) throw new Error('a malformed dataset passed');
    }),
    { numRuns: count, seed },
  );
}

/** Said at most so often, in strings. */
const portion = 50_000;

function strings(count: number, seed: number): Promise<string[]> {
  let said = 0;
  return tryStrings(count, seed, (done) => {
    if (done - said < portion) return;
    said = done;
    say(`${done} strings so far`);
  });
}

interface Fuzz {
  tryPage(seed: number, rounds: number, isLate: boolean): Promise<string | null>;
}

/** Documents that are tried side by side: each mostly waits for its changes to be taken up. */
const lanes = 6;

/** @returns what went wrong, tree by tree */
async function trees(count: number, seed: number, name: BrowserName): Promise<string[]> {
  if (count === 0) return [];
  needBrowsers(name);
  const on = await start(name);
  const wrong: string[] = [];
  try {
    const page = await on.open('about:blank');
    await page.setContent(`<!doctype html><body>${'<iframe></iframe>'.repeat(lanes)}</body>`);
    const code = await bundle();
    let next = seed;
    const lane = async (frame: Frame): Promise<void> => {
      await frame.setContent('<!doctype html><body></body>');
      await frame.addScriptTag({ content: code });
      while (next < seed + count) {
        // Every other one as it ships: read elsewhere, while the edits go on.
        const fault = await frame.evaluate(
          (one) => (globalThis as unknown as { fuzz: Fuzz }).fuzz.tryPage(one, 2, one % 2 === 1),
          next++,
        );
        if (fault !== null) wrong.push(fault);
      }
    };
    await Promise.all(page.mainFrame().childFrames().map(lane));
  } finally {
    await on.close('pages may ask');
  }
  return wrong;
}

const numberAfter = (words: readonly string[], name: string, fallback: number): number => {
  const at = words.indexOf(name);
  if (at === -1) return fallback;
  const value = Number(words[at + 1]);
  if (!Number.isInteger(value) || value < 0)
    throw new Plain(`${name} wants a whole number and got "${words[at + 1]}".`);
  return value;
};

/** `npm run fuzz -- [--seed N] [--strings N] [--trees N] [--settings N] [--datasets N] [--firefox]` */
export async function main(words: readonly string[]): Promise<number> {
  const seed = numberAfter(words, '--seed', Date.now() % 2 ** 31);
  console.log(`seed ${seed}`);
  const timed = async (name: string, fallback: number, task: (count: number) => unknown) => {
    const count = numberAfter(words, `--${name}`, fallback);
    const from = performance.now();
    const wrong = ((await task(count)) ?? []) as string[];
    const seconds = ((performance.now() - from) / 1000).toFixed(0);
    console.log(`${count} ${name}: ${wrong.length} failed, ${seconds} s`);
    for (const fault of wrong.slice(0, 20)) console.log(`  ${fault}`);
    return wrong.length;
  };
  const browser = words.includes('--firefox') ? 'firefox' : 'chromium';
  let failed = 0;
  failed += await timed('settings', 10_000, (count) => settings(count, seed));
  failed += await timed('datasets', 10_000, (count) => datasets(count, seed));
  failed += await timed('trees', 10_000, (count) => trees(count, seed, browser));
  failed += await timed('strings', 1_000_000, (count) => strings(count, seed));
  return failed === 0 ? 0 : 1;
}
