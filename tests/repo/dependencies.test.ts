import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');
const rows = [
  ...read('docs/DEPENDENCIES.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm),
].map(([, name = '', license = '', why = '']) => ({ name, license, why }));

it('each dependency is named with its license and the reason for it', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  expect(rows.map(({ name }) => name)).toEqual([
    ...Object.keys(dependencies ?? {}).sort(),
    ...Object.keys(devDependencies ?? {}).sort(),
  ]);
  for (const { name, license, why } of rows) {
    const about = JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string };
    expect(license, name).toBe(about.license);
    expect(why.length, name).toBeGreaterThan(10);
  }
});

it('the lock names a checksum for every package but those for other systems, which npm drops', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { integrity?: string; os?: string[] }>;
  };
  const bare = Object.entries(packages)
    .filter(([path, { integrity, os }]) => path !== '' && !os && !integrity?.startsWith('sha512-'))
    .map(([path]) => path);
  expect(bare).toEqual([]);
});
