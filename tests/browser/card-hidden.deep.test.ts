/** What the card says of a sentence of which the page shows some words only. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { showPage } from './card-page.ts';
import { cardWith, changeSettings, hover, until } from './harness.ts';

const verdict = /What the page says fits|goes further than the evidence|points the other way/;

/** Words that the page shows of the sentence, to rest the pointer on. */
const cardOf = async (page: Page) => {
  await hover(page, 'sclerosis');
  const card = await cardWith(page, /FDA/);
  await card.run((root) => {
    for (const folded of root.querySelectorAll('details')) folded.open = true;
  });
  await until(async () => (await card.text()).includes('Claim recognised') || null);
  return card.text();
};

inBothBrowsers('the card of a sentence with a hidden word', (bench) => {
  beforeAll(() => changeSettings(bench.on, { density: 'all', delay: 100 }));

  it.each([
    ['is marked hidden', '<span hidden>not</span>'],
    ['is hidden by its style', '<span style="visibility:hidden">not</span>'],
    ['is without any colour', '<span style="opacity:0">not</span>'],
    ['is without any size', '<span style="font-size:0">not</span>'],
    ['is in a box that is not shown', '<span style="display:none"><i>not</i></span>'],
  ])('judges nothing where it %s, and quotes nothing', async (_, word) => {
    const page = await showPage(bench, `<p>Vitamin B12 does ${word} cure multiple sclerosis.</p>`);
    const text = await cardOf(page);
    expect(text).toContain('Some words of this sentence are hidden on the page');
    expect(text).not.toMatch(verdict);
    expect(text).not.toContain('The page says');
    expect(text).not.toContain('does not cure multiple sclerosis');
  });

  it.each([
    ['where all words are shown', 'does <i>not</i> cure'],
    [
      'where all words are in boxes of their own making',
      'does <i style="display:contents">not</i> cure',
    ],
    ['where what is hidden has no words', 'does not<span hidden> – </span> cure'],
  ])('judges it %s', async (_, words) => {
    const page = await showPage(bench, `<p>Vitamin B12 ${words} multiple sclerosis.</p>`);
    expect(await cardOf(page)).toMatch(verdict);
  });
});
