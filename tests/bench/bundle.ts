import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { root } from '../tools/plain.ts';

/** @returns the text of one script that puts the bench's functions into a page, minified as the extension is */
export async function bundle(): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      lib: {
        entry: join(root, 'tests/bench/page/inpage.ts'),
        formats: ['iife'],
        name: 'benchBundle',
      },
    },
  })) as Rollup.RollupOutput[];
  const code = built[0]?.output[0].code;
  if (code === undefined) throw new Error('The bench could not be bundled.');
  return code;
}
