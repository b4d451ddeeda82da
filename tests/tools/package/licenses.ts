import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Packages that come without the text of their license, which their authors publish elsewhere: WXT's. */
const silent: ReadonlySet<string> = new Set(['wxt', '@wxt-dev/i18n', '@wxt-dev/browser']);

interface About {
  version: string;
  license: string;
  homepage?: string;
}

function licenseText(modules: string, name: string): string {
  const folder = join(modules, name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e([-.]|$)/i.test(entry));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  if (!silent.has(name)) throw new Error(`${name} is bundled and its license text is not found`);
  return readFileSync(join(modules, '../tests/tools/package/wxt-license.txt'), 'utf8').trim();
}

/** The other people's code in a build, and what it is licensed under. */
export class Licenses {
  private readonly names = new Set<string>();

  /** Notes the packages of which code ends up in a chunk. */
  readonly plugin: Plugin = {
    name: 'licenses',
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle))
        for (const [id, module] of Object.entries(file.type === 'chunk' ? file.modules : {})) {
          const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
          if (name !== undefined && module.renderedLength > 0) this.names.add(name);
        }
    },
  };

  /** Writes the licenses of all that was noted as a text file for people. */
  write(root: string, into: string): void {
    const modules = join(root, 'node_modules');
    const parts = [...this.names].sort().map((name) => {
      const about = join(modules, name, 'package.json');
      if (!existsSync(about)) throw new Error(`${name} is bundled and not installed`);
      const { version, license, homepage } = JSON.parse(readFileSync(about, 'utf8')) as About;
      const where = homepage === undefined ? '' : `\n${homepage}`;
      return `${name} ${version} (${license})${where}\n\n${licenseText(modules, name)}`;
    });
    const head = 'Claimnote contains code of these packages, unchanged but for bundling.';
    const line = `\n\n${'-'.repeat(72)}\n\n`;
    writeFileSync(into, `${[head, ...parts].join(line)}\n`);
  }
}
