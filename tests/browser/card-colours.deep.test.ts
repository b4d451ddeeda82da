/** The card in the colours that few readers see it in. Light and dark are tried by every `npm test`. */
import { afterAll, describe, expect, it } from 'vitest';
import { faintIn, faultsIn, ofColours } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import { filler, openCard, showPage, twoClaims } from './card-page.ts';
import { changeSettings } from './harness.ts';

inBothBrowsers('the card in high contrast', (bench) => {
  afterAll(() => changeSettings(bench.on, { theme: 'system' }));

  it('has no fault that axe finds', async () => {
    await changeSettings(bench.on, { density: 'all', delay: 100, theme: 'contrast' });
    const page = await showPage(bench, `<h1>A page</h1><p>${twoClaims}</p>${filler}`);
    const card = await openCard(page, 'and vitamin');
    expect(await faultsIn(page, card, ofColours)).toEqual([]);
    expect(await faintIn(card)).toEqual([]);
  });
});

/** What Firefox makes of forced colours is a setting of the reader's; Chromium is told by its driver. */
const forced = { 'browser.display.document_color_use': 2 };

describe.each([true, false])('in forced colours, dark: %s', (dark) => {
  inBothBrowsers(
    'the card',
    (bench) => {
      it('has no fault that axe finds', async () => {
        await changeSettings(bench.on, { density: 'all', delay: 100 });
        const page = await showPage(bench, `<h1>A page</h1><p>${twoClaims}</p>${filler}`);
        if (bench.name === 'chromium') {
          const driver = await page.createCDPSession();
          const features = [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
          ];
          await driver.send('Emulation.setEmulatedMedia', { features });
        }
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        const card = await openCard(page, 'and vitamin');
        expect(await faultsIn(page, card, ofColours)).toEqual([]);
        // What stands out from what is the palette's business; that it is used is ours.
        const ink = await card.run((root) => [
          getComputedStyle(root.querySelector('.cn-answer') as Element).color,
          getComputedStyle(document.querySelector('h1') as Element).color,
        ]);
        expect(ink[0]).toBe(ink[1]);
      });
    },
    {
      ...forced,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      ...(dark
        ? {
            'browser.display.background_color': '#000000',
            'browser.display.foreground_color': '#ffffff',
            'browser.display.background_color.dark': '#000000',
            'browser.display.foreground_color.dark': '#ffffff',
          }
        : {}),
    },
  );
});
