import { describe, expect, it } from 'vitest';
import { bundle } from '../property/bundle.ts';
import type { Facts } from '../property/page/facts.ts';
import { inBothBrowsers } from './both.ts';
import { readMarks, until } from './harness.ts';
import { pageOf } from './hostile-page.ts';

/** What holds of our work on a page whatever the clock says. */

const filler = 'Nothing in these words has to do with it.';
const claim = 'Vitamin B12 cures multiple sclerosis.';

/** @param every how many paragraphs there are for each that makes a claim */
const article = (paragraphs: number, every = 20): string =>
  `<main>${Array.from({ length: paragraphs }, (_, i) =>
    i % every === 0
      ? `<h2>Part ${i}</h2><p>${claim}</p>`
      : `<p>${filler} <b>Bold.</b> ${filler}</p>`,
  ).join('\n')}</main>`;

/** @param isTried whether they are tried in a browser of that name */
export const triesFacts = (isTried: (name: string) => boolean): void =>
  inBothBrowsers('work', (bench) => {
    describe.runIf(isTried(bench.name))('on a page', () => {
      const factsOf = async (body: string, paragraph: string): Promise<Facts> => {
        const page = await bench.on.visit('about:blank');
        await page.setContent(pageOf(body));
        await page.addScriptTag({ content: await bundle('facts') });
        const facts = await page.evaluate(
          (text) =>
            (globalThis as unknown as { fuzz: { facts(text: string): Promise<Facts> } }).fuzz.facts(
              text,
            ),
          paragraph,
        );
        return facts;
      };

      it('reads no layout and no style, on a page with few marks and on one with many', async () => {
        for (const body of [article(100), article(2000, 5)]) {
          const { first, added } = await factsOf(body, claim);
          expect(first.marks, 'marks').toBeGreaterThan(0);
          expect([...first.layouts, ...added.layouts]).toEqual([]);
        }
      });

      it('reads as many texts for an added paragraph on a long page as on a short one', async () => {
        for (const paragraph of [filler, claim]) {
          const short = await factsOf(article(100), paragraph);
          const long = await factsOf(article(1200), paragraph);
          expect(long.first.texts).toBeGreaterThan(10 * short.first.texts);
          // What lies right before may have been kept from the first reading, or not.
          expect(long.added.texts).toBeLessThanOrEqual(short.added.texts + 5);
          if (paragraph === filler) expect(long.added.texts).toBeLessThanOrEqual(30);
        }
      });

      it('hands nothing on to be read where no topic is named, and elsewhere only what may go on about one', async () => {
        const without = `<main>${`<p>${filler}</p>`.repeat(100)}</main>`;
        expect((await factsOf(without, filler)).asked).toBe(0);
        const once = `<main>${`<p>${filler}</p>`.repeat(50)}<p>${claim}</p>${`<p>${filler}</p>`.repeat(50)}</main>`;
        const { asked } = await factsOf(once, filler);
        expect(asked).toBeGreaterThan(0);
        expect(asked).toBeLessThan(10);
      });

      it('leaves no listener, no observer and no mark when it is switched off', async () => {
        const { first, off } = await factsOf(article(100), claim);
        expect(first.listeners).toBeGreaterThan(0);
        expect(first.observers).toBeGreaterThan(0);
        expect({ listeners: off.listeners, observers: off.observers, marks: off.marks }).toEqual({
          listeners: 0,
          observers: 0,
          marks: 0,
        });
      });

      it('registers marks near the window alone where they are many, and others when they come near', async () => {
        const many = Array.from(
          { length: 1500 },
          (_, i) => `<p>Line ${i} of vitamin B12.</p>`,
        ).join('');
        const page = await bench.on.visit(
          bench.site.put('/many', pageOf(`<h2>x</h2>${many.replaceAll('</p>', '</p><h2>y</h2>')}`)),
        );
        const places = async () =>
          page.evaluate(() =>
            [...CSS.highlights.values()].flatMap((look) =>
              [...look].map(
                ({ startContainer }) =>
                  startContainer.parentElement?.getBoundingClientRect().top ?? 0,
              ),
            ),
          );
        const inWindow = (tops: number[]): number =>
          tops.filter((top) => top >= 0 && top < 900).length;
        await until(async () => {
          const tops = await places();
          return (inWindow(tops) > 5 && tops.length < 400) || null;
        });
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
        await until(async () => {
          const tops = await places();
          return (inWindow(tops) > 5 && tops.length < 400) || null;
        });
        expect((await readMarks(page)).every(({ words }) => words === 'vitamin B12')).toBe(true);
      });
    });
  });
