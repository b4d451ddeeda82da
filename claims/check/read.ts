/** Reads the dataset's files and checks the shape of each by itself. */
import type { z } from 'zod';
import { type Approvals, approvals, type Claim, claim, type Source, source } from '../schema.ts';
import type { Fault } from './problem.ts';

export interface DatasetFile {
  /** Path with forward slashes; its last two parts say what the file holds. */
  path: string;
  text: string;
}

interface Kept<T> {
  file: string;
  value: T;
}

/** What could be read, and what was wrong with the rest. */
export interface Dataset {
  claims: Kept<Claim>[];
  sources: Kept<Source>[];
  approvals: Kept<Approvals>[];
  /** Ids that files are named for, whether they could be read or not: one fault, one message. */
  named: { claims: string[]; sources: string[] };
  faults: Fault[];
}

function issueFault(file: string, issue: z.core.$ZodIssue): Fault {
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const message = missing ? 'is missing' : issue.message;
  return { file, field: issue.path.join('.'), message };
}

function parsed(file: DatasetFile, faults: Fault[]): unknown {
  try {
    return JSON.parse(file.text);
  } catch (error) {
    const message = `is not JSON: ${error instanceof Error ? error.message : error}`;
    faults.push({ file: file.path, field: '', message });
    return undefined;
  }
}

function shaped<T>(schema: z.ZodType<T>, file: DatasetFile, faults: Fault[]): Kept<T>[] {
  const json = parsed(file, faults);
  if (json === undefined) return [];
  const result = schema.safeParse(json, { reportInput: true });
  if (result.success) return [{ file: file.path, value: result.data }];
  faults.push(...result.error.issues.map((issue) => issueFault(file.path, issue)));
  return [];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
}

function nameFaults(kept: readonly Kept<{ id: string }>[]): Fault[] {
  return kept
    .filter(({ file, value }) => value.id !== nameOf(file))
    .map(({ file, value }) => {
      const message = `"${value.id}" is not the file's name "${nameOf(file)}"`;
      return { file, field: 'id', message };
    });
}

/** Sorts files by their folder: `claims/*.json`, `studies/*.json` and `approvals.json` are read. */
export function readDataset(files: readonly DatasetFile[]): Dataset {
  const faults: Fault[] = [];
  const inFolder = (name: string) => files.filter((file) => file.path.includes(`/${name}/`));
  const claimFiles = inFolder('data/claims');
  const sourceFiles = inFolder('data/studies');
  const claims = claimFiles.flatMap((file) => shaped(claim, file, faults));
  const sources = sourceFiles.flatMap((file) => shaped(source, file, faults));
  const approved = files
    .filter((file) => nameOf(file.path) === 'approvals')
    .flatMap((file) => shaped(approvals, file, faults));
  faults.push(...nameFaults(claims), ...nameFaults(sources));
  const named = {
    claims: claimFiles.map((file) => nameOf(file.path)),
    sources: sourceFiles.map((file) => nameOf(file.path)),
  };
  return { claims, sources, approvals: approved, named, faults };
}
