/** `npm run schema`: writes the files that are made from the dataset (JSON Schema, study names, origins). */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generated } from '../../claims/generate/all.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Biome lays out JSON in its own way; what is written here must pass the lint. */
function format(paths: readonly string[]): number {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const words = [biome, 'format', '--write', '--log-level=error', ...paths];
  return spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 2, 2] }).status ?? 1;
}

/** @returns the exit status */
export function main(): number {
  const files = generated();
  for (const { path, text } of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(path);
  }
  // What is in one line already is meant to stay so.
  const laidOut = files.filter(({ path, text }) => path.endsWith('.json') && /\n./.test(text));
  return format(laidOut.map(({ path }) => path));
}
