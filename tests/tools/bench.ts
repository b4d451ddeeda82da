import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { bundle } from '../bench/bundle.ts';
import { measureFolder } from '../bench/folder.ts';
import { measureInside } from '../bench/inside.ts';
import type { Row } from '../bench/rows.ts';
import { measureShipped } from '../bench/shipped.ts';
import { line, occasion, writeTable } from '../bench/table.ts';
import { needBrowsers } from './browsers.ts';
import { build } from './build.ts';
import { fromCaller, Plain, root, say } from './plain.ts';

const usage = `npm run bench -- [--json] [--readme] [--rounds N] [--no-build] [FOLDER]
  Speed of the page engine in real Chromium, ratios side by side. With a FOLDER its saved pages alone.
  --readme  writes the table into README.md as well`;

const flags = ['--json', '--readme', '--no-build'];

interface Asked {
  rounds: number;
  folder: string | undefined;
  has(flag: string): boolean;
}

function asked(words: readonly string[]): Asked {
  const at = words.indexOf('--rounds');
  const rounds = at === -1 ? 15 : Number(words[at + 1]);
  const rest = at === -1 ? words : words.filter((_, index) => index !== at && index !== at + 1);
  const [folder, ...more] = rest.filter((word) => !word.startsWith('-'));
  const known = rest.filter((word) => word.startsWith('-')).every((flag) => flags.includes(flag));
  if (!Number.isInteger(rounds) || rounds < 1 || more.length > 0 || !known) throw new Plain(usage);
  return { rounds, folder, has: (flag) => rest.includes(flag) };
}

/** Sentences that make claims, from the development corpus. */
function claimSentences(): string[] {
  const lines = readFileSync(join(root, 'tests/accuracy/dev.jsonl'), 'utf8').split('\n');
  const sentences = lines.filter(Boolean).flatMap((line) => {
    const { text, claims, lang } = JSON.parse(line) as {
      text: string;
      lang: string;
      claims: { start: number; end: number; optional?: boolean }[];
    };
    const sure = lang === 'en' ? claims.filter(({ optional }) => optional !== true) : [];
    return sure.map(({ start, end }) => text.slice(start, end));
  });
  return [...new Set(sentences)].slice(0, 200);
}

async function measure({ rounds, folder }: Asked): Promise<{ rows: Row[]; version: string }> {
  const { chromium } = needBrowsers('chromium');
  const code = await bundle();
  const begun = Date.now();
  const said = (what: string): void =>
    say(`${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${what}`);
  const browser = await launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'],
    protocolTimeout: 600_000,
  });
  const version = await browser.version();
  try {
    if (folder !== undefined) {
      const rows = await measureFolder(browser, code, fromCaller(folder), rounds, said);
      return { rows, version };
    }
    const rows: Row[] = [];
    const add = (...more: Row[]): void => {
      rows.push(...more);
      for (const one of more) say(line(one));
    };
    const texts = claimSentences();
    await measureInside(browser, code, texts, rounds, said, add);
    await browser.close();
    await measureShipped(texts, rounds, said, add);
    said('done');
    return { rows, version };
  } finally {
    await browser.close();
  }
}

/** `npm run bench`: see `usage`. */
export async function main(words: string[]): Promise<number> {
  const wish = asked(words);
  if (wish.folder === undefined && !wish.has('--no-build')) build('chromium');
  const busy = loadavg()[0];
  const { rows, version } = await measure(wish);
  const when = occasion(version, wish.rounds, busy);
  if (wish.has('--json'))
    process.stdout.write(`${JSON.stringify({ when, rounds: wish.rounds, rows }, null, 2)}\n`);
  else console.log([`Measured ${when}.`, ...rows.map(line)].join('\n'));
  if (wish.has('--readme')) writeTable(join(root, 'README.md'), rows, when);
  return 0;
}
