import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { root } from '../tools/plain.ts';

/**
 * @param file in `page/`: what puts the bench's functions into a page, or what reads beside it
 * @returns the text of one script, minified as the extension is
 */
export async function bundle(file: 'inpage' | 'elsewhere' = 'inpage'): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      lib: {
        entry: join(root, `tests/bench/page/${file}.ts`),
        formats: ['iife'],
        name: 'benchBundle',
      },
    },
  })) as Rollup.RollupOutput[];
  const code = built[0]?.output[0].code;
  if (code === undefined) throw new Error('The bench could not be bundled.');
  return code;
}
