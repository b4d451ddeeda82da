#!/usr/bin/env node
/**
 * Runs one of the tools beside this file: `node tests/tools/run.mjs NAME ARGUMENTS...`.
 * Plain Node without dependencies, because it may be the first command ever run on a fresh clone:
 * it checks Node, installs the packages where they are missing, and lets Vite load the tool, so
 * that tools are TypeScript and may use `import.meta.glob` like the code they drive.
 * Nothing here prints on standard output: that belongs to the tool.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const say = (sentence) => process.stderr.write(`${sentence}\n`);

function stop(sentence) {
  say(sentence);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Claimnote needs Node 20.19 or newer, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run the command again.`,
  );
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Compares versions and not file dates: a checkout or a copy changes dates. */
function packagesAreInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const there = readJson(record).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || there[path]?.version === version,
  );
}

function npm(...words) {
  // npm tells its scripts where it lies itself, which spares the search for npm.cmd on Windows.
  const self = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  return self === undefined
    ? spawnSync('npm', words, { ...options, shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [self, ...words], options);
}

function installPackages() {
  if (packagesAreInstalled()) return;
  say('Installing the packages that package-lock.json names (npm ci) ...');
  // `npm run --silent` hands its silence down, and a failure must have a message.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (npm('ci', ...quiet).status === 0) return;
  stop('The packages could not be installed: npm ci failed, and its message stands above.');
}

/** The TypeScript settings that WXT writes; without them neither the checker nor Vite can start. */
function prepareWxt() {
  if (existsSync(join(root, '.wxt/tsconfig.json'))) return;
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const done = spawnSync(process.execPath, [wxt, 'prepare'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0)
    stop('The project could not be prepared: "wxt prepare" failed, see above.');
}

async function main() {
  const [name, ...words] = process.argv.slice(2);
  const file = join(root, 'tests/tools', `${name}.ts`);
  if (!/^[a-z-]+$/.test(name ?? '') || !existsSync(file))
    stop(`There is no tool called "${name}".`);
  checkNode();
  installPackages();
  prepareWxt();
  const { NODE_ENV } = process.env;
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(file, { root, logLevel: 'error' });
  // Vite sets it to "development", and a build that a tool starts so would not be the one that ships.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  process.exitCode = await module.main(words);
}

try {
  await main();
} catch (error) {
  say(error?.name === 'Plain' ? error.message : (error?.stack ?? String(error)));
  process.exitCode = 1;
}
