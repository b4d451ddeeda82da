import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const gallery = 'tests/browser/gallery';
const shown = readdirSync(gallery)
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => readFileSync(`${gallery}/${name}`, 'utf8'))
  .join('\n');

/** The components that a card is made of, itself among them. */
function partsOf(name: string, parts = new Set<string>()): Set<string> {
  if (parts.has(name)) return parts;
  parts.add(name);
  const source = readFileSync(`components/${name}.tsx`, 'utf8');
  for (const [, part] of source.matchAll(/from '\.\/(\w+)\.tsx'/g)) partsOf(part ?? '', parts);
  return parts;
}

/** Inner parts, seen in the component that they are part of and nowhere else. */
const inner = ['CardBody', 'Dots', 'IntervalLine'];

describe('the gallery', () => {
  it.each([...partsOf('EvidenceCard')].filter((name) => !inner.includes(name)))(
    'shows %s alone',
    (name) => {
      expect(shown).toContain(`components/${name}.tsx'`);
    },
  );
});
