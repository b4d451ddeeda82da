import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, missingPlatforms, platformOf } from './check/platforms.ts';
import { root, say } from './plain.ts';

/**
 * `node tests/tools/run.mjs lock`: puts back into `package-lock.json` the packages for other
 * platforms that npm dropped, so that `npm ci` works and does so on every platform.
 */
export async function main(): Promise<number> {
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock;
  const missing = missingPlatforms(lock);
  for (const [name, { version, parent }] of missing) {
    const { dev, license, engines } = parent;
    lock.packages[name] = {
      version,
      ...platformOf(name),
      ...(dev === undefined ? {} : { dev }),
      ...(license === undefined ? {} : { license }),
      optional: true,
      ...(engines === undefined ? {} : { engines }),
    };
  }
  const byPath = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(byPath);
  if (missing.size > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  say(`${missing.size} packages for other platforms were put back into package-lock.json.`);
  return 0;
}
