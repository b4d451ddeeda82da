import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './pack.ts';

/** All that `npm run zip` needs, and what a reviewer reads first. */
const needed = [
  '.npmrc',
  'CHANGELOG.md',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
  'SECURITY.md',
  'claims',
  'components',
  'docs/DEPENDENCIES.md',
  'docs/MOZILLA.md',
  'entrypoints',
  'package-lock.json',
  'package.json',
  'public',
  'tests/tools',
  'tsconfig.json',
  'wxt.config.ts',
];

/** Files of the package of sources, relative to the project's folder. */
export const sourcesIn = (root: string): string[] =>
  needed.flatMap((path) =>
    statSync(join(root, path)).isDirectory()
      ? filesIn(join(root, path)).map((file) => `${path}/${file}`)
      : [path],
  );
