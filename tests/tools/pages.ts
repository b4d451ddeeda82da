import { readdirSync, statSync } from 'node:fs';
import { hearBackground, type Launched, serve, start, tabOf } from '../browser/harness.ts';
import { needBrowsers } from './browsers.ts';
import { build } from './build.ts';
import { fromCaller, Plain, say } from './plain.ts';
import { pageLines, summaryLine, summaryOf } from './visit/print.ts';
import { keepParsedMarkup, type Visit, visit } from './visit/visit.ts';

const usage = `npm run pages -- [--json] [--no-build] FOLDER
  Opens each saved page (.html) of the folder in Chromium with the built extension.`;

/** Scripts of the pages are off; what they ask the network for is refused by the harness. */
const headers = {
  'content-security-policy': "script-src 'none'; frame-src 'none'; object-src 'none'",
};

function savedPages(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Plain(`${folder} is no folder.`);
  const names = readdirSync(folder).filter((name) => /\.x?html?$/i.test(name));
  if (names.length === 0) throw new Plain(`There is no saved page (.html) in ${folder}.`);
  return names.sort();
}

async function visitAll(
  launched: Launched,
  folder: string,
  done: (visit: Visit) => void,
): Promise<Visit[]> {
  const site = await serve({ folder, headers });
  const page = await launched.browser.newPage();
  await keepParsedMarkup(page);
  const tab = await tabOf(launched, page);
  const heard = await hearBackground(launched);
  const visits: Visit[] = [];
  for (const name of savedPages(folder)) {
    const url = `${site.origin}/${encodeURIComponent(name)}`;
    const one = { page: name, ...(await visit(launched, page, tab, url, heard)) };
    visits.push(one);
    done(one);
  }
  await site.close();
  return visits;
}

/** `npm run pages`: see `usage`. */
export async function main(words: string[]): Promise<number> {
  const [folder, ...more] = words.filter((word) => !word.startsWith('-'));
  const flags = words.filter((word) => word.startsWith('-'));
  const isKnown = (flag: string) => ['--json', '--no-build'].includes(flag);
  if (folder === undefined || more.length > 0 || !flags.every(isKnown)) {
    say(usage);
    return 1;
  }
  const json = flags.includes('--json');
  savedPages(fromCaller(folder));
  needBrowsers('chromium');
  if (!flags.includes('--no-build')) await build('chromium');
  const launched = await start('chromium');
  let visits: Visit[];
  try {
    visits = await visitAll(launched, fromCaller(folder), (one) => {
      if (!json) console.log(pageLines(one));
    });
  } finally {
    await launched.close('pages may ask');
  }
  const summary = summaryOf(visits);
  if (json) process.stdout.write(`${JSON.stringify({ pages: visits, summary }, null, 2)}\n`);
  else console.log(`\n${summaryLine(summary)}`);
  return summary.exceptions + summary.domChanged > 0 ? 1 : 0;
}
