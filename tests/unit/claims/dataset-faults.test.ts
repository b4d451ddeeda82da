/** A broken copy of the dataset stops the build with a message that names the file and the field. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkDataset, type DatasetFile } from '../../../claims/check.ts';
import { datasetFiles } from '../../../claims/check-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const files = datasetFiles(root);

const claimFile = 'claims/data/claims/b12-supplement-slows-ms.json';
const studyFile = 'claims/data/studies/wade-2002.json';
const otherStudy = 'claims/data/studies/nozari-2019.json';
const approvalsFile = 'claims/data/approvals.json';

// biome-ignore lint/suspicious/noExplicitAny: a broken file has no type
type Broken = any;

/** The dataset with one file changed. */
function broken(path: string, change: (json: Broken) => void): DatasetFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    const json = JSON.parse(file.text);
    change(json);
    return { path, text: JSON.stringify(json) };
  });
}

function message(dataset: readonly DatasetFile[]): string {
  try {
    checkDataset(dataset);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the dataset', () => {
  it('has no fault', () => expect(message(files)).toBe(''));

  it.each<[string, string, (json: Broken) => void, string]>([
    [
      'an unknown study',
      claimFile,
      (j) => (j.sources[0].source = 'nobody-1999'),
      'sources.0.source: unknown study "nobody-1999"',
    ],
    [
      'an unknown study in a statement',
      claimFile,
      (j) => (j.reason.sources = ['nobody-1999']),
      'reason.sources.0: unknown study',
    ],
    [
      'a study that the claim does not list',
      claimFile,
      (j) => (j.reason.sources = ['compston-2008']),
      'reason.sources.0: "compston-2008" is not among',
    ],
    [
      'an unknown product',
      claimFile,
      (j) => (j.fda.products = ['snake-oil']),
      'fda.products.0: unknown product "snake-oil"',
    ],
    [
      'an unknown related claim',
      claimFile,
      (j) => (j.related = ['b12-cures-all']),
      'related.0: unknown claim',
    ],
    ['a missing FDA row', claimFile, (j) => delete j.fda, 'fda: is missing'],
    ['a missing FDA text', claimFile, (j) => delete j.fda.text, 'fda.text: is missing'],
    ['an empty text', claimFile, (j) => (j.answer.text = ''), 'answer.text: must not be empty'],
    [
      'a text of spaces',
      claimFile,
      (j) => (j.answer.text = '  '),
      'answer.text: has stray white space',
    ],
    ['a statement without a source', claimFile, (j) => (j.answer.sources = []), 'answer.sources: '],
    ['a wrong direction', claimFile, (j) => (j.direction = 'proven'), 'direction: '],
    ['a field nobody knows', claimFile, (j) => (j.verdict = 'false'), 'Unrecognized key'],
    [
      'an id that is not the file name',
      claimFile,
      (j) => (j.id = 'b12-speeds-ms'),
      'id: "b12-speeds-ms" is not the file',
    ],
    [
      'a review date that is not a year on',
      claimFile,
      (j) => (j.reviewBy = '2029-01-01'),
      'reviewBy: must be 20',
    ],
    ['a date that does not exist', claimFile, (j) => (j.searched = '2026-13-40'), 'searched: '],
    ['a treatment without unknowns', claimFile, (j) => (j.unknowns = []), 'unknowns: '],
    ['a DOI that is none', studyFile, (j) => (j.DOI = 'doi:12'), 'DOI: '],
    ['a PMID that is none', studyFile, (j) => (j.PMID = 'PM12'), 'PMID: '],
    [
      'a link that is not the DOI',
      studyFile,
      (j) => (j.URL = 'https://example.org/'),
      'URL: must be https://doi.org/',
    ],
    ['a link that is no web address', studyFile, (j) => (j.URL = 'javascript:alert(1)'), 'URL: '],
    [
      'a study without integrity',
      studyFile,
      (j) => delete j.custom.integrity,
      'custom.integrity: is missing',
    ],
    [
      'an unknown study behind a product',
      approvalsFile,
      (j) => (j.products[0].sources = ['nobody-1999']),
      'products.0.sources.0: unknown study',
    ],
    [
      'an unknown study behind a label rule',
      approvalsFile,
      (j) => (j.supplementLabels.duties[0].sources = ['nobody-1999']),
      'supplementLabels.duties.0.sources.0: unknown study',
    ],
    [
      'a product that stands twice',
      approvalsFile,
      (j) => (j.products[1].id = j.products[0].id),
      'products.1.id: ',
    ],
  ])('%s is named with its file and field', (_, path, change, expected) => {
    const told = message(broken(path, change));
    expect(told).toContain(`${path}: `);
    expect(told).toContain(expected);
  });

  it.each(['DOI', 'PMID', 'PMCID'])('a %s that stands twice is named with both files', (field) => {
    const first = JSON.parse(files.find(({ path }) => path === otherStudy)?.text ?? '');
    const told = message(broken(studyFile, (json) => (json[field] = first[field])));
    expect(told).toContain(
      `${studyFile}: ${field}: "${first[field]}" also stands in ${otherStudy}`,
    );
  });

  it('a retracted study that counts is named', () => {
    const retracted = broken(studyFile, (json) => (json.custom.integrity.status = 'retracted'));
    expect(message(retracted)).toMatch(
      /b12-supplement-slows-ms\.json: sources\.\d+\.bearing: "wade-2002" is retracted/,
    );
  });

  it('a treatment without harms of its own needs the shared record', () => {
    const bare = broken('claims/data/claims/b12-safety.json', (json) => (json.harms = []));
    expect(message(bare)).toMatch(
      /claims\/data\/claims\/[a-z0-9-]+\.json: harms: has none of its own/,
    );
  });

  it('a file that is not JSON is named', () => {
    const spoilt = files.map((file) => (file.path === studyFile ? { ...file, text: '{' } : file));
    expect(message(spoilt)).toContain(`${studyFile}: is not JSON`);
  });

  it('missing approvals are named', () => {
    expect(message(files.filter(({ path }) => path !== approvalsFile))).toContain(
      `${approvalsFile}: is missing`,
    );
  });

  it('all faults are told at once', () => {
    const twice = broken(claimFile, (json) => {
      json.answer.text = '';
      delete json.fda;
    });
    expect(message(twice)).toMatch(/2 faults[\s\S]*answer\.text[\s\S]*fda: /);
  });
});
