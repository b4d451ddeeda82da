/** Reads the dataset from disk for the build. Node only: nothing that ships imports this. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataset, type DatasetFile } from './check.ts';

const folder = 'claims/data';

/** The files of claims, studies and approvals under a project's root, with paths from that root. */
export function datasetFiles(root: string): DatasetFile[] {
  const inFolder = (name: string) =>
    readdirSync(join(root, folder, name))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => `${folder}/${name}/${file}`);
  return [...inFolder('claims'), ...inFolder('studies'), `${folder}/approvals.json`].map(
    (path) => ({ path, text: readFileSync(join(root, path), 'utf8') }),
  );
}

/** @throws an error that lists each fault with its file and field, or that a folder is missing */
export function checkFiles(root: string): void {
  checkDataset(datasetFiles(root));
}
