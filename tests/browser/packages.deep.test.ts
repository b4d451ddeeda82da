/** The packages for the stores: the same bytes each time, nothing to object to, licenses in them. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { builtFolder } from '../tools/build.ts';
import { filesIn, pack } from '../tools/package/pack.ts';
import { sourcesIn } from '../tools/package/sources.ts';
import { root } from '../tools/plain.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimnote-packages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Warning {
  code: string;
  file: string;
}

/** Runs `npm run zip` as a user would. @returns SHA-256 sums by store, such as `edge.zip` */
function zip(cwd: string, TZ: string, ...stores: string[]): Map<string, string> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const done = spawnSync(process.execPath, ['tests/tools/run.mjs', 'zip', ...stores], {
    cwd,
    env: { ...env, TZ },
    encoding: 'utf8',
  });
  expect(done.status, done.stderr).toBe(0);
  const lines = done.stdout.trim().split('\n');
  return new Map(
    lines.map((line) => [line.split(/-(?=[a-z]+\.zip$)/)[1] ?? '', line.slice(0, 64)]),
  );
}

function manifestIn(output: string, store: string): unknown {
  const name = readdirSync(output).find((file) => file.endsWith(store)) ?? '';
  const { 'manifest.json': bytes } = unzipSync(new Uint8Array(readFileSync(join(output, name))));
  return JSON.parse(new TextDecoder().decode(bytes));
}

describe('the packages for the stores', () => {
  it("are the same bytes when they are built in another place from Mozilla's package of sources", () => {
    const sources = join(folder, 'sources.zip');
    pack(root, sourcesIn(root), sources);
    const elsewhere = join(folder, 'another place');
    for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(sources))))) {
      mkdirSync(dirname(join(elsewhere, path)), { recursive: true });
      writeFileSync(join(elsewhere, path), bytes);
    }
    // What the lock file names; installing it once more would need the network.
    symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
    const sums = zip(elsewhere, 'Asia/Tokyo', 'chrome', 'edge', 'firefox');
    for (const [name, packed] of [
      ['chromium', 'chrome.zip'],
      ['firefox', 'firefox.zip'],
    ] as const) {
      const built = builtFolder(name);
      expect(pack(built, filesIn(built), join(folder, packed)), packed).toBe(sums.get(packed));
    }
    expect(manifestIn(join(elsewhere, '.output'), 'edge.zip')).toEqual(
      JSON.parse(readFileSync(join(builtFolder('chromium'), 'manifest.json'), 'utf8')),
    );
    // No test needs Edge's build, so it is made here.
    expect(zip(root, 'Europe/Berlin', 'edge').get('edge.zip')).toBe(sums.get('edge.zip'));
    expect(sums.get('sources.zip')).toBe(pack(root, sourcesIn(root), sources));
  }, 180_000);

  it("have no error for Mozilla's linter, and no warning that its reviewer is not told about", () => {
    const linter = join(root, 'node_modules/addons-linter/bin/addons-linter');
    const { stdout } = spawnSync(
      process.execPath,
      [linter, builtFolder('firefox'), '--output', 'json'],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    const { errors, notices, warnings } = JSON.parse(stdout) as Record<string, Warning[]>;
    expect(errors).toEqual([]);
    expect(notices).toEqual([]);
    const told = [
      ...readFileSync(join(root, 'docs/MOZILLA.md'), 'utf8').matchAll(
        /^\| `([A-Z_]+)` \| (\d+) /gm,
      ),
    ].map(([, code, times]) => [code, Number(times)]);
    const found = new Map<string, number>();
    for (const { code } of warnings ?? []) found.set(code, (found.get(code) ?? 0) + 1);
    expect([...found].sort()).toEqual(told.sort());
  }, 90_000);

  it.each(['chromium', 'firefox'] as const)(
    "carry the licenses of other people's code (%s)",
    (name) => {
      const text = readFileSync(join(builtFolder(name), 'third-party-licenses.txt'), 'utf8');
      const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      for (const shipped of Object.keys(dependencies)) expect(text).toContain(`\n${shipped} `);
      expect(text).toContain('Mozilla Public License Version 2.0');
      expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(4);
    },
  );
});
