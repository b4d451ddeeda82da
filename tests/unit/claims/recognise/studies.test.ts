import { describe, expect, it, test } from 'vitest';
import { recognise } from '../../../../claims/recognise/index.ts';
import type { Link } from '../../../../claims/recognise/types.ts';

/** What a paragraph names: each study's id (null: none of ours) and the words. */
function named(text: string, links: Link[] = []): [string | null, string][] {
  const [found] = recognise([{ text, kind: 'text', links }]);
  return (found?.studies ?? []).map(({ study, start, end }) => [study, text.slice(start, end)]);
}

const ids = (text: string): (string | null)[] => named(text).map(([study]) => study);

describe('a study is known by', () => {
  it.each([
    ['its DOI', 'B12 (doi:10.1136/jnnp.73.3.246).', 'wade-2002', 'doi:10.1136/jnnp.73.3.246'],
    ['its PubMed number', 'On B12 see PMID: 30746346.', 'nozari-2019', 'PMID: 30746346'],
    ['its PMC number', 'B12 in PMC1738034 was for all.', 'wade-2002', 'PMC1738034'],
    [
      'journal, month and year',
      'On B12, in the Journal of the Neurological Sciences in June 2005.',
      'miller-2005',
      'Journal of the Neurological Sciences in June 2005',
    ],
    ['author and year', 'B12 was low (Kocer et al., 2009).', 'kocer-2009', 'Kocer et al., 2009'],
    ['its nickname', 'The OB12 trial of B12 pills.', 'sanz-cuesta-2020-ob12', 'OB12'],
    ['number', 'NG239 is about B12.', 'nice-ng239-2024', 'NG239'],
    [
      'place and findings',
      'A Turkish study found low B12 in a fifth of its patients.',
      'kocer-2009',
      'Turkish study',
    ],
    ['year and kind', 'The 2017 meta-analysis of B12.', 'dardiotis-2017', '2017 meta-analysis'],
    [
      'size and place',
      'A British trial of 138 people with MS gave everyone B12.',
      'wade-2002',
      'British trial of 138',
    ],
  ])('%s', (_, text, study, words) => {
    expect(named(text)).toEqual([[study, words]]);
  });

  test.each([
    ['NICE advises against B12 for fatigue in MS.', 'nice-ng220-2022'],
    ['NICE guidance on B12 deficiency starts with a blood test.', 'nice-ng239-2024'],
    ['The NIH fact sheet on B12 sets no upper limit.', 'nih-ods-b12-hp'],
    ["The NIH's fact sheet on B12 for consumers lists clams.", 'nih-ods-b12-consumer'],
    ['A Cochrane review compared B12 pills with injections.', 'cochrane-2018-wang'],
    ['The Cochrane review of 2005 on B12 pills is older.', 'cochrane-2005-vidal-alaball'],
    ['The AAN guideline of 2014 rates a B12 regimen.', 'yadav-2014'],
  ])('who issued it: %s', (text, study) => {
    expect(ids(text)).toEqual([study]);
  });

  test.each([
    ['two authors', 'Low B12 is among them (Rolak and Fleming).', 'rolak-2007'],
    ['a subject', 'Li and colleagues pooled homocysteine and B12 in MS.', 'li-2020'],
    ['a finding', 'In one cohort lung cancer went with years of B12.', 'brasky-2017'],
    ['an address', 'On B12: nice.org.uk/guidance/ng239 says more.', 'nice-ng239-2024'],
    [
      'a journal',
      'Methylcobalamin in Frontiers in Cellular Neuroscience: Schwann cells.',
      'nishimoto-2015',
    ],
    ['a team', 'A Turkish team in 2009 measured B12.', 'kocer-2009'],
    ['a regulator', 'The UK regulator says metformin lowers B12.', 'mhra-metformin-b12'],
  ])('%s', (_, text, study) => {
    expect(ids(text)).toEqual([study]);
  });

  test('the surname behind a full stop, which "MS." does not make a Ms', () => {
    expect(ids('B12 is no cure for MS. Wade and colleagues gave it to both groups.')).toEqual([
      'wade-2002',
    ]);
  });

  test('a percentage or a year tells no size', () => {
    expect(ids('A 2009 study from Turkey reported low B12 in around 20% of patients.')).toEqual([
      'kocer-2009',
    ]);
  });

  test('an author whose work it is called', () => {
    expect(ids("A normal B12 stood in Cao's 2020 meta-analysis.")).toEqual([
      'cao-2020-scd-normal-b12',
    ]);
  });

  test('the address of a link, whose words are marked', () => {
    const text = 'As this paper says, B12 was given to all.';
    const link = { start: 3, end: 13, href: 'https://www.doi.org/10.1136%2Fjnnp.73.3.246' };
    expect(named(text, [link])).toEqual([['wade-2002', 'this paper']]);
  });
});

describe('several studies', () => {
  test('in one bracket are told apart', () => {
    const text = 'No difference in B12 (Dardiotis et al., 2017; Li et al., 2020; Abbasi, 2025).';
    expect(ids(text)).toEqual(['dardiotis-2017', 'li-2020', 'abbasi-2025']);
  });

  test('of one kind and two years', () => {
    expect(ids('Meta-analyses of 2017 and 2020 saw no difference in B12.')).toEqual([
      'dardiotis-2017',
      'li-2020',
    ]);
  });

  test('of one author go by the year', () => {
    expect(ids('B12 (Scalabrino 2009; Scalabrino 2015).')).toEqual([
      'scalabrino-2009',
      'scalabrino-2015',
    ]);
  });
});

test('a whole entry of a list of references is one study', () => {
  const entry =
    'Wade DT, Young CA, Chaudhuri KR. A randomised placebo controlled exploratory study of vitamin B-12. J Neurol Neurosurg Psychiatry 2002;73:246-9. PMID 12185153.';
  expect(ids(entry)).toEqual(['wade-2002']);
});

describe('a study that is not ours is never taken for one', () => {
  test.each([
    'Kira et al., 1994, gave B12.',
    'B12 in the Archives of Neurology, 1994.',
    'Smith et al., JAMA Neurology 2018, on B12.',
    'Neurology 2014;83:2040 on B12.',
    'The Cochrane review of vitamin D in MS left B12 out.',
    'A 2017 meta-analysis of vitamin D; B12 was left out.',
    'One study found low B12 in MS.',
    'Ms Wade, 2002 winner of the raffle, takes B12.',
    'A Turkish friend with MS has low B12.',
    'British doctors give B12 injections every 12 weeks.',
    'She moved to Sweden in 2003 with low B12.',
    'Multiple Sclerosis in 2003: what was known of B12.',
    'A nice guideline on B12 would help.',
    'A Danish study found low B12 in MS.',
    'In rats with a crushed sciatic nerve methylcobalamin helped.',
    'Nobody else with B12 deficiency has a monthly one since 2009.',
    'Kocer et al., 2011, on B12 in MS.',
  ])('%s', (text) => {
    expect(ids(text).filter((id) => id !== null)).toEqual([]);
  });

  test('but told as unknown where it is clearly cited', () => {
    expect(named('Methyl-B12 in six patients (Kira et al., 1994).')).toEqual([
      [null, 'Kira et al., 1994'],
    ]);
    expect(named('PMID 11111111 is on B12.')).toEqual([[null, 'PMID 11111111']]);
  });
});

test('the words of the page are marked where letters are folded away', () => {
  const text = 'B\u00AD12: die kleine tu\u0308rkische Studie (Ko\u00ADcer et al., 2009).';
  expect(named(text)).toEqual([
    ['kocer-2009', expect.stringContaining('Ko\u00ADcer et al., 2009')],
  ]);
});

test('tells which words led to it', () => {
  const [found] = recognise([{ text: 'B12 (Kocer 2009).', kind: 'text' }], { why: true });
  expect(found?.studies[0]?.why).toEqual([
    { decision: 'study', rule: 'study-author-year', words: ['Kocer 2009'] },
  ]);
});
