import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../tools/browsers.ts';
import { root } from '../tools/plain.ts';
import { inBothBrowsers } from './both.ts';
import {
  cardGone,
  cardWith,
  hover,
  insertedElement,
  leave,
  markup,
  readMarks,
  type Site,
  serve,
  settled,
  until,
} from './harness.ts';

interface Claim {
  claim: string;
  sentence: string;
}

interface Expected {
  claims: Claim[];
  never: { words: string; in: string }[];
}

const folder = `${root}/tests/pages/demo`;
const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected;

interface Evidence {
  answer: { text: string };
  certainty: string;
  fda: { text: { text: string } };
  sources: { source: string }[];
}
const claimOf = (id: string) =>
  JSON.parse(readFileSync(`${root}/claims/data/claims/${id}.json`, 'utf8')) as Evidence;

/** Addresses that the dataset gives for a source: its own link, its DOI, its PubMed page. */
function linksOf(id: string): string[] {
  const {
    URL: url,
    DOI,
    PMID,
  } = JSON.parse(readFileSync(`${root}/claims/data/studies/${id}.json`, 'utf8')) as {
    URL: string;
    DOI?: string;
    PMID?: string;
  };
  return [
    url,
    ...(DOI === undefined ? [] : [`https://doi.org/${DOI}`]),
    ...(PMID === undefined ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${PMID}/`]),
  ].map((link) => new URL(link).href);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What a reader of the sample article sees.
 *
 * @param tried gives the claims whose cards are opened in a browser
 */
export const triesArticle = (tried: (name: BrowserName, claims: Claim[]) => Claim[]) =>
  inBothBrowsers('the sample article', (bench) => {
    let article: Site;
    let page: Page;
    let before: string;

    beforeAll(async () => {
      article = await serve({ folder });
      page = await bench.on.visit(`${article.origin}/index.html`);
      before = await markup(page);
      await until(async () => (await readMarks(page)).length > 0 || null, {
        what: 'marks on the article',
      });
      await settled(() => readMarks(page));
    });
    afterAll(async () => {
      await article?.close();
    });

    it('is not changed by being marked', async () => {
      expect(await markup(page)).toBe(before);
    });

    it.each(expected.never)('does not mark "$words" in "$in"', async ({ words, in: around }) => {
      const near = await page.evaluate(
        (wanted, stretch) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (
            let node = walker.nextNode() as Text | null;
            node;
            node = walker.nextNode() as Text | null
          ) {
            const at = node.data.indexOf(stretch);
            const from = at + stretch.indexOf(wanted);
            if (at === -1) continue;
            const marks = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
            return marks.filter(
              (mark) =>
                mark.startContainer === node &&
                mark.startOffset < from + wanted.length &&
                mark.endOffset > from,
            ).length;
          }
          throw new Error(`the article does not say "${stretch}"`);
        },
        words,
        around,
      );
      expect(near).toBe(0);
    });

    describe.each(tried(bench.name, expected.claims))('$claim', ({ claim, sentence }) => {
      const evidence = claimOf(claim);

      it('opens a card with answer, certainty, FDA row and a source of the dataset', async () => {
        await leave(page);
        await cardGone(page);
        await hover(page, sentence);
        const card = await cardWith(
          page,
          new RegExp(evidence.answer.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
        );
        const text = oneLine(await card.text());
        expect(text).toMatch(new RegExp(`certainty ${evidence.certainty}`, 'i'));
        expect(text).toContain('FDA');
        expect(text).toContain(oneLine(evidence.fda.text.text));
        const allowed = new Set(evidence.sources.flatMap(({ source }) => linksOf(source)));
        const links = (await card.links()).map(({ href }) => href);
        expect(links.filter((href) => allowed.has(href)).length).toBeGreaterThan(0);
      });

      it('leaves the page as it was but for one host element', async () => {
        const during = await markup(page);
        expect(insertedElement(before, during)).toBeTruthy();
        await page.keyboard.press('Escape');
        await cardGone(page);
        expect(await markup(page)).toBe(before);
      });
    });
  });
