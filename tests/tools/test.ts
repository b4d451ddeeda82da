import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { needBrowsers } from './browsers.ts';
import { build } from './build.ts';
import { type Outcome, runVitest } from './check/vitest.ts';
import { Plain, root, say } from './plain.ts';

interface Step {
  name: string;
  run(): Outcome | Promise<Outcome>;
}

const one = (ok: boolean): Outcome => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** A checker of the packages; what it says goes to the terminal. */
const checker = (name: string, program: string, ...words: string[]): Step => ({
  name,
  run: () =>
    one(
      spawnSync(process.execPath, [join(root, 'node_modules', program), ...words], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
      }).status === 0,
    ),
});

const built: Step = {
  name: 'build',
  run: async () => {
    await build('chromium', 'firefox');
    return one(true);
  },
};

const usual: Step[] = [
  // Types come from the messages and entrypoints, so WXT writes its part anew first.
  checker('prepare', 'wxt/bin/wxt.mjs', 'prepare'),
  checker('types', 'typescript/bin/tsc', '--noEmit'),
  checker('lint', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  checker('unused code', 'knip/bin/knip.js'),
  { name: 'unit', run: () => runVitest('unit*') },
  built,
  { name: 'browser', run: () => runVitest('browser') },
];

/** What takes too long for every change; `tests/vitest.config.ts` says what it is. */
const deep: Step[] = [built, { name: 'deep', run: () => runVitest('deep') }];

async function runStep({ name, run }: Step): Promise<Outcome> {
  console.log(`\n=== ${name}`);
  const from = Date.now();
  let outcome: Outcome;
  try {
    outcome = await run();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    outcome = one(false);
  }
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  console.log(`=== ${name}: ${outcome.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return outcome;
}

/** `npm test` and, with `--deep`, `npm run test:deep`: in one run what must hold; the last line counts. */
export async function main(words: readonly string[]): Promise<number> {
  const steps = words.includes('--deep') ? deep : usual;
  try {
    needBrowsers('chromium', 'firefox');
  } catch (error) {
    if (!(error instanceof Plain)) throw error;
    say(error.message);
    console.log('0 passed, 1 failed');
    return 1;
  }
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step));
  const sum = (field: keyof Outcome) => outcomes.reduce((all, outcome) => all + outcome[field], 0);
  const bad = steps.filter((_, index) => (outcomes[index]?.failed ?? 0) > 0);
  if (bad.length > 0) console.log(`\nFailed: ${bad.map(({ name }) => name).join(', ')}`);
  if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return bad.length > 0 ? 1 : 0;
}
