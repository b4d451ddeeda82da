// Reads the corpus files; shared by validate.mjs and counts.mjs. No dependencies.
import fs from 'node:fs';

/** The parts of the corpus: file stem, id prefix, whether a line is a whole article. */
export const PARTS = [
  { stem: 'dev', prefix: 'd', article: false },
  { stem: 'set-aside', prefix: 's', article: false },
  { stem: 'articles-dev', prefix: 'ad', article: true },
  { stem: 'set-aside-articles', prefix: 'as', article: true },
];

export const CLAIMS = [
  'b12-blood-test',
  'b12-cures-ms',
  'b12-deficiency-causes',
  'b12-deficiency-mimics-ms',
  'b12-deficiency-ms-risk-factor',
  'b12-deficiency-nerve-tests-in-ms',
  'b12-fda-status',
  'b12-food-sources',
  'b12-ms-fatigue-energy',
  'b12-myelin-nerve-immune',
  'b12-not-replacement-for-ms-drugs',
  'b12-oral-vs-injection',
  'b12-otc-supplement',
  'b12-remyelination',
  'b12-safety',
  'b12-supplement-slows-ms',
  'b12-with-multivitamin',
  'low-b12-in-people-with-ms',
  'methylcobalamin-high-dose-ms',
];
export const STANCES = ['asserts', 'hedges', 'denies', 'asks'];
export const FITS = ['overstated', 'fair', 'understated'];

/** Path of a file beside this one. */
export const here = (name) => new URL(name, import.meta.url);

/** The records of one part, in file order; throws on a line that is not JSON. */
export function readPart(stem) {
  const lines = fs.readFileSync(here(`${stem}.jsonl`), 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch (error) {
      throw new Error(`${stem}.jsonl:${i + 1}: ${error.message}`);
    }
  });
}
