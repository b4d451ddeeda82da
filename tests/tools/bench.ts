import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { bundle } from '../bench/bundle.ts';
import { measureFolder } from '../bench/folder.ts';
import { inside } from '../bench/inside.ts';
import { Inside } from '../bench/rounds.ts';
import type { Measures, Row } from '../bench/rows.ts';
import { Shipped, shipped } from '../bench/shipped.ts';
import { line, occasion, writeTable } from '../bench/table.ts';
import { needBrowsers } from './browsers.ts';
import { build } from './build.ts';
import { fromCaller, Plain, root, say } from './plain.ts';

const names = [...Object.keys(inside), ...Object.keys(shipped)];

const usage = `npm run bench -- [--json] [--readme] [--rounds N] [--only NAME,...] [--no-build] [FOLDER]
  Speed of the page engine in real Chromium, ratios side by side. With a FOLDER its saved pages alone.
  --readme  writes the table into README.md as well
  --only    some of the measures: ${names.join(' ')}`;

const flags = ['--json', '--readme', '--no-build'];

interface Asked {
  rounds: number;
  folder: string | undefined;
  only: readonly string[];
  has(flag: string): boolean;
}

function asked(words: readonly string[]): Asked {
  const rest = [...words];
  /** Takes an option and its value out. */
  const taken = (option: string): string | undefined => {
    const at = rest.indexOf(option);
    return at === -1 ? undefined : rest.splice(at, 2)[1];
  };
  const rounds = Number(taken('--rounds') ?? 15);
  const only = taken('--only')?.split(',') ?? names;
  const [folder, ...more] = rest.filter((word) => !word.startsWith('-'));
  const isKnown = rest.filter((word) => word.startsWith('-')).every((flag) => flags.includes(flag));
  const right = more.length === 0 && isKnown && only.every((name) => names.includes(name));
  // The README's table is whole, or it would tell less than it seems to.
  const partial = rest.includes('--readme') && (only !== names || folder !== undefined);
  if (!Number.isInteger(rounds) || rounds < 1 || !right || partial) throw new Plain(usage);
  return { rounds, folder, only, has: (flag) => rest.includes(flag) };
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

async function measure({ rounds, folder, only }: Asked): Promise<{ rows: Row[]; version: string }> {
  const { chromium } = needBrowsers('chromium');
  const code = await bundle();
  const begun = Date.now();
  const said = (what: string): void =>
    say(`${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${what}`);
  const rows: Row[] = [];
  const run = async <On>(measures: Measures<On>, on: On): Promise<void> => {
    for (const name of Object.keys(measures).filter((name) => only.includes(name))) {
      said(name);
      const more = await measures[name]?.(on);
      rows.push(...(more ?? []));
      for (const one of more ?? []) say(line(one));
    }
  };
  const browser = await launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'],
    protocolTimeout: 600_000,
  });
  const version = await browser.version();
  const texts = claimSentences();
  try {
    if (folder !== undefined)
      return {
        rows: await measureFolder(browser, code, fromCaller(folder), rounds, said),
        version,
      };
    await run(inside, await Inside.open(browser, code, await bundle('elsewhere'), texts, rounds));
  } finally {
    await browser.close();
  }
  if (!only.some((name) => name in shipped)) return { rows, version };
  const extension = await Shipped.open(texts, rounds);
  try {
    await run(shipped, extension);
  } finally {
    await extension.close();
  }
  said('done');
  return { rows, version };
}

/** `npm run bench`: see `usage`. */
export async function main(words: string[]): Promise<number> {
  const wish = asked(words);
  const needsBuild = wish.folder === undefined && wish.only.some((name) => name in shipped);
  if (needsBuild && !wish.has('--no-build')) await build('chromium');
  const busy = loadavg()[0];
  const { rows, version } = await measure(wish);
  const when = occasion(version, wish.rounds, busy);
  if (wish.has('--json'))
    process.stdout.write(`${JSON.stringify({ when, rounds: wish.rounds, rows }, null, 2)}\n`);
  else console.log([`Measured ${when}.`, ...rows.map(line)].join('\n'));
  if (wish.has('--readme')) writeTable(join(root, 'README.md'), rows, when);
  return 0;
}
