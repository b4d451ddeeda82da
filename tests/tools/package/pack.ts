import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The first moment that a zip file can name; its fields are local time, so it is the same everywhere. */
const always = new Date(1980, 0, 1);

/** Paths of all files in a folder, relative to it, with slashes, in one order on every system. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path).split(sep).join('/'))
    .sort();
}

/**
 * Packs files into a zip file. The same files give the same bytes, whenever and wherever they are
 * packed: order, dates and rights are fixed.
 *
 * @param paths relative to `folder`, with slashes
 * @returns the SHA-256 of the zip file in hexadecimal digits
 */
export function pack(folder: string, paths: readonly string[], into: string): string {
  const files: Zippable = {};
  for (const path of [...paths].sort())
    files[path] = new Uint8Array(readFileSync(join(folder, path)));
  const bytes = zipSync(files, { level: 9, mtime: always });
  writeFileSync(into, bytes);
  return createHash('sha256').update(bytes).digest('hex');
}
