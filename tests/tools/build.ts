import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from './browsers.ts';
import { Plain, root, say } from './plain.ts';

const target = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Folder of the built extension; `CLAIMNOTE_OUTPUT` points at another build than the tree's own. */
export const builtFolder = (name: BrowserName): string =>
  join(process.env.CLAIMNOTE_OUTPUT ?? join(root, '.output'), `${target[name]}-mv3`);

/**
 * Runs WXT; what it says is shown where it fails.
 *
 * @throws {Plain} where it fails
 */
export function wxt(...words: string[]): void {
  const program = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const done = spawnSync(process.execPath, [program, ...words], { cwd: root, encoding: 'utf8' });
  if (done.status === 0) return;
  say(done.stdout + done.stderr);
  throw new Plain(`"wxt ${words.join(' ')}" failed, and its message stands above.`);
}

/** Builds the extension as it ships. */
export function build(...names: BrowserName[]): void {
  for (const name of names) {
    say(`Building the extension for ${name} ...`);
    wxt('build', '-b', target[name]);
  }
}

/** `npm run build`. */
export async function main(): Promise<number> {
  build('chromium', 'firefox');
  return 0;
}
