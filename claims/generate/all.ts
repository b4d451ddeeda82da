/** Every file that is made from others, so that one command writes them and one test compares them. */
import hints from '../data/study-hints.json';
import { approvals, sources } from '../evidence/dataset.ts';
import { bundledKnowledge } from '../recognise/bundled.ts';
import { firstLookOf } from '../recognise/prefilter.ts';
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
    // In one line: it ships as text in every page's script. Biome is told to leave it so.
    { path: 'claims/data/study-names.json', text: `${JSON.stringify(studyNames(all, hints))}\n` },
    // All that a page's script knows before it has seen a word of a topic.
    {
      path: 'claims/data/first-look.json',
      text: json(firstLookOf(bundledKnowledge().topics)),
    },
    { path: 'docs/ORIGINS.md', text: originsPage(all, approvals) },
  ];
}
