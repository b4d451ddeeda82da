/** Exported files read back by another library: nothing is lost that the format can hold. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../../claims/evidence/bibtex.ts';
import { toCsl } from '../../../../claims/evidence/csl.ts';
import { allSources } from '../../../../claims/evidence/evidence.ts';
import { toRis } from '../../../../claims/evidence/ris.ts';
import type { ShownSource } from '../../../../claims/evidence/types.ts';

interface Item {
  id: string;
  type: string;
  title: string;
  author?: {
    family?: string;
    given?: string;
    literal?: string;
    'non-dropping-particle'?: string;
  }[];
  'container-title'?: string;
  issued?: { 'date-parts': number[][] };
  volume?: string;
  issue?: string;
  page?: string;
  DOI?: string;
  URL?: string;
  note?: string;
  publisher?: string;
}

const sources = allSources();
const articles = sources.filter((source) => source.type === 'article-journal');

function readBack(text: string): Map<string, Item> {
  const items = new Cite(text).data as Item[];
  return new Map(items.map((item) => [item.id, item]));
}

/** Names as both formats can hold them: a body is a name without parts, and has no commas in RIS. */
function names(source: Pick<Item, 'author'>): string[] {
  return (source.author ?? [])
    .map((one) => {
      const family = [one['non-dropping-particle'], one.family].filter(Boolean).join(' ');
      return one.literal ?? [family, one.given].filter(Boolean).join('|');
    })
    .map((name) => name.replaceAll(',', ''))
    .filter((name) => name !== 'others');
}

/** The reader encodes the "%" of an address again when all its escapes are of reserved signs. */
const address = (url: string | undefined) => url?.replaceAll('%25', '%');

function essentials(source: ShownSource) {
  return {
    title: source.title,
    year: source.issued?.['date-parts'][0]?.[0],
    journal: source['container-title'],
    volume: source.volume,
    issue: source.issue,
    page: source.page,
    DOI: source.DOI,
    URL: source.URL,
  };
}

function backEssentials(item: Item | undefined) {
  return {
    title: item?.title,
    year: item?.issued?.['date-parts'][0]?.[0],
    journal: item?.['container-title'],
    volume: item?.volume,
    issue: item?.issue,
    page: item?.page,
    DOI: item?.DOI,
    URL: address(item?.URL),
  };
}

describe.each([
  ['RIS', toRis],
  ['BibTeX', toBibtex],
])('%s', (_, write) => {
  const back = readBack(write(sources));

  it('gives back every source', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect([...back.keys()].sort()).toEqual(sources.map((source) => source.id).sort());
  });

  it.each(articles.map((source) => [source.id, source] as const))(
    'keeps the article %s',
    (id, source) => {
      expect(backEssentials(back.get(id))).toEqual(essentials(source));
    },
  );

  it.each(sources.map((source) => [source.id, source] as const))(
    'keeps title and link of %s',
    (id, source) => {
      expect(back.get(id)?.title).toBe(source.title);
      expect(address(back.get(id)?.URL)).toBe(source.URL);
    },
  );

  it('keeps the authors', () => {
    const lost = articles.filter((source) => {
      const got = names(back.get(source.id) ?? {});
      return JSON.stringify(got) !== JSON.stringify(names(source as Pick<Item, 'author'>));
    });
    expect(lost.map((source) => source.id)).toEqual([]);
  });

  it('carries PubMed numbers in a note', () => {
    const lost = sources.filter(
      ({ id, PMID }) => PMID && !back.get(id)?.note?.includes(`PMID: ${PMID}`),
    );
    expect(lost.map((source) => source.id)).toEqual([]);
  });
});

describe('CSL-JSON', () => {
  it('gives back exactly what readers are shown', () => {
    expect(JSON.parse(toCsl(sources))).toEqual(sources);
  });

  it('is taken by another library', () => {
    const back = new Cite(toCsl(sources)).data as Item[];
    expect(back.map((item) => item.title)).toEqual(sources.map((source) => source.title));
  });

  it('says nothing of pages on which a field was seen', () => {
    expect(toCsl(sources)).not.toContain('"seen"');
  });
});

describe('awkward text', () => {
  const odd: ShownSource = {
    ...(sources[0] as ShownSource),
    id: 'odd-1',
    title: 'A & B: 50% of {x}_y #1 ~ "quoted" \\ $5\nB12',
    URL: 'https://example.org/a_b?c=%22d%22&e={f}',
  };

  it('survives BibTeX', () => {
    const item = readBack(toBibtex([odd])).get('odd-1');
    expect(item?.title.replace(/\s+/g, ' ')).toBe(odd.title.replace(/\s+/g, ' '));
  });

  it('stays on one line in RIS', () => {
    const title = toRis([odd])
      .split('\r\n')
      .find((line) => line.startsWith('TI'));
    expect(title).toBe('TI  - A & B: 50% of {x}_y #1 ~ "quoted" \\ $5 B12');
  });
});
