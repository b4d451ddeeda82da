// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Studies } from '../../../components/Studies.tsx';
import { StudyItem } from '../../../components/StudyItem.tsx';
import { sourceLink, sourceName } from '../../../components/sourceName.ts';
import { source, sources } from './fixtures.ts';
import { mount } from './mount.tsx';

const names = (root: HTMLElement, selector: string) =>
  [...root.querySelectorAll(selector)].map(
    (item) => item.querySelector('.cn-study-name strong')?.textContent,
  );

describe('the list of studies', () => {
  it('shows two at first and all on demand', () => {
    const { root, control } = mount(<Studies sources={sources} />);
    expect(names(root, '.cn-section > ul > li')).toEqual(['Miller et al. 2005', 'Kocer 2009']);
    expect(names(root, 'details li').length).toBe(sources.length - 2);
    expect(control('2 more sources').closest('details')?.open).toBe(false);
  });

  it('has nothing to unfold where two are all', () => {
    expect(
      mount(<Studies sources={sources.slice(0, 2)} />).root.querySelector('details'),
    ).toBeNull();
  });

  it('puts the study that the page names first and says so', () => {
    const { root } = mount(<Studies sources={sources} named="li-2020" />);
    const first = root.querySelector('li');
    expect(first?.textContent).toContain('Li 2005');
    expect(first?.textContent).toContain('Named on this page.');
    expect(root.querySelectorAll('.cn-named').length).toBe(1);
  });

  it('says when the page names a study that we do not know', () => {
    expect(mount(<Studies sources={sources} named={null} />).text()).toContain('not among ours');
  });
});

describe('one study', () => {
  it('tells kind, people, finding, limit, integrity with its date, and its links', () => {
    const item = source(
      {},
      {
        design: 'case-control study',
        participants: { total: 1065, cases: 1035, controls: 30 },
      },
    );
    const shown = mount(<StudyItem source={item} bearing="opposes" says="No difference." />);
    for (const words of [
      'case-control study; 1,065 people (1,035 with the condition, 30 without)',
      'Against. No difference.',
      'Main limit: No systematic search and no trial.',
      'No notice of a problem found, checked November 22, 2026.',
    ])
      expect(shown.text()).toContain(words);
    expect([...shown.root.querySelectorAll('a')].map(({ href }) => href)).toEqual([
      'https://doi.org/10.1016/j.jns.2005.03.009',
      'https://pubmed.ncbi.nlm.nih.gov/15896807/',
    ]);
  });

  it('has its official page where there is no paper', () => {
    const { DOI: _doi, PMID: _pmid, ...page } = source({ URL: 'https://www.fda.gov/x' });
    const { root } = mount(<StudyItem source={page} />);
    expect([...root.querySelectorAll('a')].map(({ href }) => href)).toEqual([
      'https://www.fda.gov/x',
    ]);
  });

  it.each(['correction', 'expression of concern', 'retracted'] as const)(
    'tells a notice of %s in full even where space is short',
    (status) => {
      const integrity = { status, asOf: '2026-11-22', note: 'Notice of May 2024.' };
      const { text } = mount(<StudyItem source={source({}, { integrity })} brief />);
      expect(text()).toContain('Notice of May 2024.');
    },
  );
});

describe('a short name', () => {
  const bare = { id: 'x', title: 'A title', issued: { 'date-parts': [[2017]] as [[number]] } };

  it.each([
    [{ ...bare, author: [{ family: 'Miller' }] }, 'Miller 2017'],
    [{ ...bare, author: [{ family: 'Miller' }, { family: 'Korem' }] }, 'Miller et al. 2017'],
    [
      { ...bare, author: [{ family: 'Miller' }], custom: { moreAuthors: true } },
      'Miller et al. 2017',
    ],
    [{ ...bare, publisher: 'Par Pharmaceutical (DailyMed label copy)' }, 'Par Pharmaceutical 2017'],
    [
      { ...bare, author: [{ literal: 'NICE guideline committee' }] },
      'NICE guideline committee 2017',
    ],
    [{ ...bare, 'container-title': 'BMJ Open' }, 'BMJ Open 2017'],
    [bare, 'A title 2017'],
    [{ id: 'x', title: 'A title' }, 'A title'],
  ])('is made of what is known', (item, name) => {
    expect(sourceName(item)).toBe(name);
  });
});

it('links to the DOI first, then PubMed, then the page on record', () => {
  const URL = 'https://example.org/';
  expect(sourceLink({ URL, DOI: '10.1000/a<b', PMID: '1' })).toBe('https://doi.org/10.1000/a%3Cb');
  expect(sourceLink({ URL, PMID: '1' })).toBe('https://pubmed.ncbi.nlm.nih.gov/1/');
  expect(sourceLink({ URL })).toBe(URL);
});
