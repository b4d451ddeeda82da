import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from './browsers.ts';
import { Plain, root } from './plain.ts';

const target = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Folder of the built extension; `CLAIMNOTE_OUTPUT` points at another build than the tree's own. */
export const builtFolder = (name: BrowserName): string =>
  join(process.env.CLAIMNOTE_OUTPUT ?? join(root, '.output'), `${target[name]}-mv3`);

/**
 * Runs WXT with its messages on standard error.
 *
 * @throws {Plain} where it fails
 */
export function wxt(...words: string[]): void {
  const program = join(root, 'node_modules/wxt/bin/wxt.mjs');
  // Vite sets NODE_ENV to "development" for our tools; a build made so would not be the one that ships.
  const { NODE_ENV: _, ...env } = process.env;
  const done = spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0)
    throw new Plain(`"wxt ${words.join(' ')}" failed, and its message stands above.`);
}

/** Builds the extension as it ships. */
export function build(...names: BrowserName[]): void {
  for (const name of names) wxt('build', '-b', target[name]);
}

/** `npm run build`. */
export async function main(): Promise<number> {
  build('chromium', 'firefox');
  return 0;
}
