import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { bundle } from '../bench/bundle.ts';
import { measure, type Row } from '../bench/measure.ts';
import { needBrowsers } from './browsers.ts';
import { Plain, root, say } from './plain.ts';

const usage = `npm run bench -- [--json] [--rounds N]
  Speed of the page engine as ratios, measured side by side in real Chromium.`;

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

const figure = (value: number): string => value.toPrecision(3);

function line({ measure, value, unit, goal }: Row): string {
  const met = goal.at === 'most' ? value.median <= goal.value : value.median >= goal.value;
  const sign = goal.at === 'most' ? 'at most' : 'at least';
  return [
    measure.padEnd(34),
    `${figure(value.median)} ${unit}`.padStart(12),
    `(${figure(value.low)} to ${figure(value.high)})`.padEnd(24),
    `${sign} ${figure(goal.value)}`.padEnd(16),
    met ? 'met' : 'not met',
  ].join('  ');
}

/** `npm run bench`: see `usage`. */
export async function main(words: string[]): Promise<number> {
  const json = words.includes('--json');
  const at = words.indexOf('--rounds');
  const rounds = at === -1 ? 15 : Number(words[at + 1]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Plain(usage);
  const { chromium } = needBrowsers('chromium');
  say(`Measuring: ${rounds} rounds, a few minutes ...`);
  const browser = await launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const rows = await measure(browser, await bundle(), claimSentences(), rounds);
    if (json) process.stdout.write(`${JSON.stringify({ rounds, rows }, null, 2)}\n`);
    else console.log(rows.map(line).join('\n'));
  } finally {
    await browser.close();
  }
  return 0;
}
