import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wxt } from './build.ts';
import { filesIn, pack } from './package/pack.ts';
import { sourcesIn } from './package/sources.ts';
import { Plain, root, say } from './plain.ts';

/** One package a store. */
const stores = ['chrome', 'edge', 'firefox'] as const;
type Store = (typeof stores)[number];

const isStore = (word: string): word is Store => (stores as readonly string[]).includes(word);

function report(path: string, sum: string): void {
  console.log(`${sum}  ${path}`);
}

/**
 * `npm run zip -- [chrome|edge|firefox]...`: the packages for the stores in `.output`, all three
 * unless told, and with Firefox's the sources that Mozilla asks for. Prints the SHA-256 of each:
 * the same sources give the same bytes, also from the package of sources.
 */
export async function main(words: readonly string[]): Promise<number> {
  const wrong = words.find((word) => !isStore(word));
  if (wrong !== undefined) throw new Plain(`"${wrong}" is none of ${stores.join(', ')}.`);
  const wanted = words.length > 0 ? words.filter(isStore) : stores;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  for (const store of wanted) {
    say(`Building and packing for ${store} ...`);
    await wxt('build', '-b', store);
    const folder = join(root, '.output', `${store}-mv3`);
    const path = `.output/claimnote-${version}-${store}.zip`;
    report(path, pack(folder, filesIn(folder), join(root, path)));
    if (store !== 'firefox') continue;
    const sources = `.output/claimnote-${version}-sources.zip`;
    report(sources, pack(root, sourcesIn(root), join(root, sources)));
  }
  return 0;
}
