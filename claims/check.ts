/** Checks the whole dataset, so that a fault stops the build and not a reader. */
import { duplicateFaults } from './check/duplicates.ts';
import type { Fault } from './check/problem.ts';
import { type DatasetFile, readDataset } from './check/read.ts';
import { referenceFaults } from './check/references.ts';
import { ruleFaults } from './check/rules.ts';

export type { DatasetFile };

function line({ file, field, message }: Fault): string {
  return `${file}: ${field === '' ? '' : `${field}: `}${message}`;
}

/** Every fault of the dataset; empty when all is well. */
export function faultsIn(files: readonly DatasetFile[]): Fault[] {
  const dataset = readDataset(files);
  const missing: Fault[] =
    dataset.approvals.length === 0 && !dataset.faults.some(({ file }) => /approvals/.test(file))
      ? [{ file: 'claims/data/approvals.json', field: '', message: 'is missing' }]
      : [];
  return [
    ...missing,
    ...dataset.faults,
    ...duplicateFaults(dataset),
    ...referenceFaults(dataset),
    ...ruleFaults(dataset),
  ];
}

/** @throws one error that lists each fault on a line of its own: file, field, what is wrong */
export function checkDataset(files: readonly DatasetFile[]): void {
  const faults = faultsIn(files);
  if (faults.length === 0) return;
  const heading = `The dataset has ${faults.length} fault${faults.length === 1 ? '' : 's'}:`;
  throw new Error([heading, ...faults.map((fault) => `  ${line(fault)}`)].join('\n'));
}
