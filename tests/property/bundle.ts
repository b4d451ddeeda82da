import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { root } from '../tools/plain.ts';

/**
 * @param file in `page/`
 * @returns one script that gives a page what the file exports, as `fuzz`
 */
export async function bundle(file: 'edits' | 'facts' = 'edits'): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(root, `tests/property/page/${file}.ts`),
        formats: ['iife'],
        name: 'fuzz',
      },
    },
  })) as Rollup.RollupOutput[];
  const code = built[0]?.output[0].code;
  if (code === undefined) throw new Error('The page side could not be bundled.');
  return code;
}
