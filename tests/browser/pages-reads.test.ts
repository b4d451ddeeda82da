import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import measured from '../../claims/data/accuracy-set-aside.json';
import { inBothBrowsers } from './both.ts';
import { openOwnPage } from './harness.ts';
import { says } from './own-page.ts';

const percent = (value: number): number => Math.round(100 * value);

inBothBrowsers('"How Claimnote reads"', (bench) => {
  let reads: Page;
  beforeAll(async () => {
    reads = await openOwnPage(bench.on, 'reads.html');
    await says(reads, 'How well it does that');
  });
  afterAll(() => reads?.close());

  it('gives the figures that were measured, with their day', async () => {
    const day = new Date(`${measured.measured}T00:00:00Z`);
    const wanted = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
    await says(reads, `Measured on ${day.toLocaleDateString('en-US', wanted)}`);
    for (const { figures } of [measured.passages, measured.articles]) {
      const { value, right, of } = figures['claims precision'];
      await says(reads, `${percent(value)} % ${right} of ${of}`);
      await says(reads, `about ${percent(figures['claims recall'].value)}.`);
    }
  });

  it.each([
    'Names of vitamin B12 and of multiple sclerosis (MS)',
    'Direction, certainty and size are three separate things',
    'Who is responsible',
    'The Claimnote authors',
    'How to correct us',
  ])('says "%s"', (words) => says(reads, words));

  it('says what it does not recognise', async () => {
    const items = await reads.$$eval('[aria-labelledby="not"] li', (all) =>
      all.map(({ innerText }) => innerText),
    );
    expect(items).toHaveLength(5);
    for (const said of [/other languages/, /pictures, videos and PDF/, /was not checked/])
      expect(items.some((item) => said.test(item))).toBe(true);
  });
});
