import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Plain, root, say } from './plain.ts';
import { BadLine } from './read/lines.ts';
import { type Labelled, readCorpus } from './score/corpus.ts';
import { type AccuracyFile, figuresOf } from './score/figures.ts';
import { measure } from './score/run.ts';
import { table } from './score/table.ts';

const usage = `npm run evaluate -- [--json] [--set-aside] [--write] [CORPUS.jsonl...]
  Without a file: the development part of tests/accuracy.
  --set-aside  the other part; the run is added to tests/accuracy/set-aside-log.jsonl and kept in
               claims/data/accuracy-set-aside.json, which readers are shown
  --write      keep the figures of the development part in claims/data/accuracy.json`;

const options = ['--json', '--set-aside', '--write'];
const home = join(root, 'tests/accuracy');

/** Files of the project's own corpus. */
export const ownCorpus = (part: AccuracyFile['part']): string[] => {
  const end = part === 'development' ? /(^|-)dev\.jsonl$/ : /^set-aside(-articles)?\.jsonl$/;
  return readdirSync(home)
    .filter((name) => end.test(name))
    .map((name) => join(home, name));
};

function corpusOf(files: string[]): Labelled[] | null {
  const all: Labelled[] = [];
  let bad = false;
  for (const file of files) {
    try {
      all.push(...readCorpus(file));
    } catch (error) {
      if (!(error instanceof BadLine || error instanceof Plain)) throw error;
      say(error.message);
      bad = true;
    }
  }
  return bad ? null : all;
}

const commit = (): string =>
  spawnSync('git', ['describe', '--always', '--dirty'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout?.trim() || 'unknown';

function keep(scored: ReturnType<typeof measure>, part: AccuracyFile['part']): void {
  const kept: AccuracyFile = {
    measured: new Date().toISOString().slice(0, 10),
    part,
    passages: { texts: scored.passages.texts, figures: figuresOf(scored.passages) },
    articles: { texts: scored.articles.texts, figures: figuresOf(scored.articles) },
  };
  if (part === 'set-aside') {
    const line = JSON.stringify({ ...kept, at: new Date().toISOString(), commit: commit() });
    appendFileSync(join(home, 'set-aside-log.jsonl'), `${line}\n`);
  }
  const name = part === 'set-aside' ? 'accuracy-set-aside.json' : 'accuracy.json';
  writeFileSync(join(root, 'claims/data', name), `${JSON.stringify(kept, null, 2)}\n`);
}

/** `npm run evaluate`: see `usage`. */
export async function main(words: string[]): Promise<number> {
  const files = words.filter((word) => !word.startsWith('-'));
  const flags = words.filter((word) => word.startsWith('-'));
  const unknown = flags.find((flag) => !options.includes(flag));
  if (unknown !== undefined) {
    say(`There is no option ${unknown}.\n${usage}`);
    return 1;
  }
  const part = flags.includes('--set-aside') ? 'set-aside' : 'development';
  const own = files.length === 0 ? ownCorpus(part) : [];
  if (files.length > 0 && (part === 'set-aside' || flags.includes('--write'))) {
    say(`--set-aside and --write are for the project's own corpus, without a file.\n${usage}`);
    return 1;
  }
  const corpus = corpusOf([...files, ...own]);
  if (corpus === null) return 1;
  if (corpus.length === 0)
    throw new Plain(`There is no labelled text in ${files.join(', ') || home}.`);

  const scored = measure(corpus);
  if (part === 'set-aside' || flags.includes('--write')) keep(scored, part);
  if (flags.includes('--json')) process.stdout.write(`${JSON.stringify(scored, null, 2)}\n`);
  else {
    if (scored.passages.texts > 0) console.log(table('Passages', scored.passages));
    if (scored.articles.texts > 0) console.log(table('Whole articles', scored.articles));
  }
  return 0;
}
