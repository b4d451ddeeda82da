import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { openOwnPage, until } from './harness.ts';
import { fill, says } from './own-page.ts';

inBothBrowsers('the evidence library', (bench) => {
  let library: Page;
  const entries = (part: string) =>
    library.$$eval(`[aria-labelledby="${part}"] > :not([hidden]) > .entry`, (all) =>
      all.map(({ id }) => id),
    );
  const goTo = (hash: string) =>
    library.evaluate((to) => {
      location.hash = to;
    }, hash);
  /** What a press on "Download" in an entry would save. */
  const saved = async (entry: string, format: string): Promise<string> => {
    await library.evaluate(() => {
      URL.createObjectURL = (blob: Blob) => {
        (globalThis as unknown as { saved: Promise<string> }).saved = blob.text();
        return '#';
      };
    });
    await until(() =>
      library.evaluate(
        (id, wanted) => {
          const fold = document.querySelector<HTMLDetailsElement>(`#${id} .exports`);
          if (fold) fold.open = true;
          const select = fold?.querySelector('select');
          if (!select) return false;
          select.value = wanted;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        },
        entry,
        format,
      ),
    );
    await until(() =>
      library.evaluate(
        (id, wanted) => {
          const box = document.querySelector(`#${id} .export`);
          if (box?.querySelector('select')?.value !== wanted) return false;
          box.querySelector('button')?.click();
          return true;
        },
        entry,
        format,
      ),
    );
    return library.evaluate(() => (globalThis as unknown as { saved: Promise<string> }).saved);
  };

  beforeAll(async () => {
    library = await openOwnPage(bench.on, 'evidence.html');
    await says(library, 'Evidence library');
  });
  afterAll(() => library?.close());
  beforeEach(async () => {
    await fill(library, 'Search claims and studies', '');
    for (const filter of ['Topic', 'Direction', 'Certainty']) await fill(library, filter, '');
  });

  it('shows every claim and every study', async () => {
    const [claims, studies] = [await entries('claims'), await entries('studies')];
    await says(
      library,
      `Shown: ${claims.length} of ${claims.length} claims and overviews, ${studies.length} of ${studies.length} studies`,
    );
    expect(claims).toContain('claim-b12-cures-ms');
    expect(studies).toEqual(expect.arrayContaining(['study-miller-2005', 'study-kocer-2009']));
  });

  it('searches claims and studies, and filters by topic, direction and certainty', async () => {
    await fill(library, 'Search claims and studies', 'remyelination and repair');
    await until(async () => (await entries('studies')).join() === 'study-miller-2005');
    await fill(library, 'Search claims and studies', '');
    await fill(library, 'Direction', 'refuted');
    await until(async () => (await entries('claims')).includes('claim-b12-cures-ms'));
    expect(await entries('claims')).not.toContain('claim-b12-food-sources');
  });

  it('goes to a study that a filter hides, and opens a claim that a card points at', async () => {
    await fill(library, 'Search claims and studies', 'nothing has these words');
    await until(async () => (await entries('studies')).length === 0);
    await goTo('#study-kocer-2009');
    const focused = (id: string) =>
      until(() => library.evaluate((one) => document.activeElement?.id === one, id));
    await focused('study-kocer-2009');
    await goTo('#claim-b12-fda-status');
    await focused('claim-b12-fda-status');
    expect(
      await library.$eval(
        '#claim-b12-fda-status details',
        (one) => (one as HTMLDetailsElement).open,
      ),
    ).toBe(true);
  });

  describe('exports', () => {
    it.each([
      ['ris', 'TY  - JOUR'],
      ['bibtex', '@article{miller-2005,'],
      ['csl', '"DOI": "10.1016/j.jns.2005.03.009"'],
    ])('a study as %s', async (format, words) => {
      expect(await saved('study-miller-2005', format)).toContain(words);
    });

    it('a claim as ClaimReview and as a paragraph with its citations', async () => {
      const review = JSON.parse(await saved('claim-b12-cures-ms', 'claimreview'));
      expect(review).toMatchObject({ '@type': 'ClaimReview', '@context': 'https://schema.org' });
      const paragraph = await saved('claim-b12-cures-ms', 'paragraph');
      expect(paragraph).toContain('does not cure');
      expect(paragraph).toContain('[1]');
    });
  });

  it('shows the products, what a label may say, the drugs for MS, and how a field is known', async () => {
    await says(library, 'Nascobal');
    await says(library, 'That makes the product an unapproved new drug.');
    await says(library, 'interferon beta-1a');
    await goTo('#study-miller-2005');
    await library.$eval('#study-miller-2005 .origins', (one) => {
      (one as HTMLDetailsElement).open = true;
    });
    await says(library, 'Seen on a copy or an index');
  });

  it('prints what is folded on screen', async () => {
    const hidden = await library.$eval('#claim-b12-food-sources details', (one) => {
      const details = one as HTMLDetailsElement;
      const before = details.open;
      dispatchEvent(new Event('beforeprint'));
      const during = details.open;
      dispatchEvent(new Event('afterprint'));
      return [before, during, details.open];
    });
    expect(hidden).toEqual([false, true, false]);
  });

  it('asks nobody for anything and runs nothing from outside', async () => {
    const policy = await library.evaluate(async () => {
      const failed = await fetch('https://example.org/').then(
        () => false,
        () => true,
      );
      return failed;
    });
    expect(policy).toBe(true);
  });
});
