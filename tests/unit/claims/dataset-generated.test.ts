/** Files that are made from the dataset are as fresh as the dataset. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sources } from '../../../claims/evidence/dataset.ts';
import { generated } from '../../../claims/generate/all.ts';

const root = new URL('../../../', import.meta.url);

function onDisk(path: string): string {
  try {
    return readFileSync(fileURLToPath(new URL(path, root)), 'utf8');
  } catch {
    return '';
  }
}

/** What a JSON file holds; formatting is the formatter's. */
function content(path: string, text: string): unknown {
  return path.endsWith('.json') ? JSON.parse(text || 'null') : text;
}

const files = generated();

describe('npm run schema would change nothing in', () => {
  it.each(files.map((file) => [file.path, file.text] as const))('%s', (path, text) => {
    expect(content(path, onDisk(path))).toEqual(content(path, text));
  });
});

describe('the page of origins', () => {
  const page = files.find(({ path }) => path === 'docs/ORIGINS.md')?.text ?? '';

  it.each([...sources.values()].map((source) => [source.id, source] as const))(
    'tells of each shipped field of %s',
    (id, source) => {
      const start = page.indexOf(`### ${id}\n`);
      expect(start).toBeGreaterThan(-1);
      const part = page.slice(start, page.indexOf('\n#', start + 4));
      const { custom, id: _, type, language, accessed, ...fields } = source;
      const ours = ['design', 'finding', 'limit', 'country', 'funding'] as const;
      const shipped = [
        ...Object.keys(fields),
        ...ours.filter((field) => custom[field] !== undefined),
        ...(custom.results.length > 0 ? ['results'] : []),
      ];
      expect(shipped.filter((field) => !part.includes(`\`${field}\``))).toEqual([]);
    },
  );
});

describe('study names', () => {
  const text = onDisk('claims/data/study-names.json');
  const { studies } = JSON.parse(text) as { studies: { id: string }[] };
  const named = studies.map(({ id }) => id);

  it('know every paper, and nothing that we do not have', () => {
    const papers = [...sources.values()].filter(({ type }) => type === 'article-journal');
    expect(named).toEqual(expect.arrayContaining(papers.map(({ id }) => id)));
    expect(named.filter((id) => !sources.has(id))).toEqual([]);
  });

  it('stay small enough for every page', () => {
    expect(gzipSync(text).length).toBeLessThan(14_500);
  });
});
