import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bundleForNode } from '../../property/bundle.ts';
import { blocksAPage } from '../../property/strings.ts';
import type { Progress, Share } from '../../property/strings-worker.ts';
import { root } from '../plain.ts';

/** What people write about the topics: sentences that the recogniser is developed with. */
const texts = (): string[] =>
  readFileSync(join(root, 'tests/accuracy/dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/(?<=[.?!]) /));

/**
 * Random and mutated strings through the recogniser, in as many threads as the machine has. Bundled
 * first: as Vite runs it, module by module, the code is half as fast.
 *
 * @param told is called now and then with how many strings have been tried
 * @returns what went wrong
 */
export async function tryStrings(
  count: number,
  seed: number,
  told: (done: number) => void,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'claimnote-fuzz-'));
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, await bundleForNode('strings-worker'));
  const threads = availableParallelism();
  const pages = Math.ceil(count / blocksAPage);
  const written = texts();
  const faults: string[] = [];
  let done = 0;
  const work = (at: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const share: Share = {
        from: seed + at,
        step: threads,
        count: Math.ceil((pages - at) / threads),
        texts: written,
      };
      const worker = new Worker(file, { workerData: share });
      worker.on('message', (progress: Progress) => {
        done += progress.pages * blocksAPage;
        faults.push(...progress.faults);
        told(done);
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  try {
    await Promise.all(Array.from({ length: threads }, (_, at) => work(at)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}
