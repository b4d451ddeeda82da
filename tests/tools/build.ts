import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
export async function wxt(...words: string[]): Promise<void> {
  const program = join(root, 'node_modules/wxt/bin/wxt.mjs');
  try {
    await promisify(execFile)(process.execPath, [program, ...words], {
      cwd: root,
      maxBuffer: Number.POSITIVE_INFINITY,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    say(`${stdout ?? ''}${stderr ?? error}`);
    throw new Plain(`"wxt ${words.join(' ')}" failed, and its message stands above.`);
  }
}

/** Builds the extension as it ships, for several browsers at the same time. */
export async function build(...names: BrowserName[]): Promise<void> {
  say(`Building the extension for ${names.join(' and ')} ...`);
  await Promise.all(names.map((name) => wxt('build', '-b', target[name])));
}

/** `npm run build`. */
export async function main(): Promise<number> {
  await build('chromium', 'firefox');
  return 0;
}
