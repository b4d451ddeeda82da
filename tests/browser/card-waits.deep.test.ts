/** What takes as long as a reader may rest in a card. */
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { boxOf, claim, filler, isOpen, openCard, showPage } from './card-page.ts';
import { cardGone, changeSettings, settled } from './harness.ts';

inBothBrowsers('an open card', (bench) => {
  it('stays ten seconds and more under a pointer that rests in it', async () => {
    await changeSettings(bench.on, { density: 'all', delay: 100 });
    const page = await showPage(bench, `<p>${claim}</p>${filler}`);
    const box = await boxOf(await openCard(page));
    await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 8 });
    expect(await settled(() => isOpen(page), { quiet: 10_000 })).toBe(true);
    await page.keyboard.press('Escape');
    await cardGone(page);
  });
});
