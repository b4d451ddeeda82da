/** Every file that is made from others, so that one command writes them and one test compares them. */
import hints from '../data/study-hints.json';
import { approvals, sources } from '../evidence/dataset.ts';
import { jsonSchemas } from './json-schema.ts';
import { originsPage } from './origins.ts';
import { studyNames } from './study-names.ts';

export interface Generated {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** @throws when there are no approvals */
export function generated(): Generated[] {
  if (!approvals) throw new Error('claims/data/approvals.json is missing');
  const all = [...sources.values()];
  return [
    ...jsonSchemas().map(({ name, schema }) => ({
      path: `claims/data/schema/${name}`,
      text: json(schema),
    })),
    { path: 'claims/data/study-names.json', text: json(studyNames(all, hints)) },
    { path: 'docs/ORIGINS.md', text: originsPage(all, approvals) },
  ];
}
