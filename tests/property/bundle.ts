import { join } from 'node:path';
import { build, type InlineConfig, type Rollup } from 'vite';
import { root } from '../tools/plain.ts';

async function codeOf(options: InlineConfig['build']): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, ...options },
  });
  const [output] = [built].flat() as Rollup.RollupOutput[];
  const code = output?.output[0].code;
  if (code === undefined) throw new Error('The tests could not be bundled.');
  return code;
}

/**
 * @param file in `page/`
 * @returns one script that gives a page what the file exports, as `fuzz`
 */
export const bundle = (
  file: 'edits' | 'facts' | 'growth' | 'selecting' = 'edits',
): Promise<string> =>
  codeOf({
    lib: {
      entry: join(root, `tests/property/page/${file}.ts`),
      formats: ['iife'],
      name: 'fuzz',
    },
  });

/**
 * @param file beside this one
 * @returns one module for Node
 */
export const bundleForNode = (file: 'strings-worker'): Promise<string> =>
  codeOf({
    ssr: join(root, `tests/property/${file}.ts`),
    target: 'node20',
    rollupOptions: { output: { format: 'es' } },
  });
