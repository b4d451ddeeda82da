import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Lock, missingPlatforms, platformOf } from '../tools/check/platforms.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

it('the lock names the packages of every platform; "node tests/tools/run.mjs lock" puts them back', () => {
  expect([...missingPlatforms(lock).keys()]).toEqual([]);
});

it('the lock names no registry, so that it works wherever it is used', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});

it.each([
  [
    'node_modules/@oxc-parser/binding-linux-x64-musl',
    { os: ['linux'], cpu: ['x64'], libc: ['musl'] },
  ],
  ['node_modules/@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
  ['node_modules/@oxc-parser/binding-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
  ['node_modules/@biomejs/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
])('reads the platform off %s', (path, platform) => {
  expect(platformOf(path)).toEqual(platform);
});
