import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const gallery = 'tests/browser/gallery';
const sources = readdirSync(gallery)
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => readFileSync(`${gallery}/${name}`, 'utf8'))
  .join('\n');

/** Inner parts, seen in the component that they are part of and nowhere else. */
const inner = ['CardBody', 'Dots', 'IntervalLine'];
/** Parts of the extension's own pages, which have screens of their own. */
const ofPages = ['PageLinks', 'WideTable'];

describe('the gallery', () => {
  it.each(
    readdirSync('components')
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => name.replace('.tsx', ''))
      .filter((name) => ![...inner, ...ofPages].includes(name)),
  )('shows %s alone', (name) => {
    expect(sources).toContain(`components/${name}.tsx'`);
  });
});
