import { beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { claim, filler, isOpen, openCard, showPage } from './card-page.ts';
import { cardGone, changeSettings, settled } from './harness.ts';

/** Milliseconds that WCAG 1.4.13 is tried for. */
const long = 10_000;

inBothBrowsers('a card that nobody touches', (bench) => {
  beforeAll(() => changeSettings(bench.on, { density: 'all', delay: 100 }));

  it('stays ten seconds and more under a pointer that rests on the words', async () => {
    const page = await showPage(bench, `<p>${claim}</p>${filler}`);
    await openCard(page);
    expect(await settled(() => isOpen(page), { quiet: long })).toBe(true);
    await page.keyboard.press('Escape');
    await cardGone(page);
  });
});
