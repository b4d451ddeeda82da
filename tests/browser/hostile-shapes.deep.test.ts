import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { cardGone, hover, shownRoots, until } from './harness.ts';
import { cardOn, claim, marked, openPage, paragraph } from './hostile-page.ts';

/** What goes wrong in a page, its own scripts' faults and ours. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

inBothBrowsers('a page of shapes that nobody expects', (bench) => {
  it('opens the card after the pointer crossed a form with a field called like a shadow root', async () => {
    const page = await openPage(
      bench,
      `<form id="crossed" style="padding:99px"><input name="openOrClosedShadowRoot"></form>${paragraph}`,
    );
    const faults = faultsOf(page);
    await marked(page, /cures/);
    const { x, y } = await page.$eval('#crossed', (form) => form.getBoundingClientRect().toJSON());
    await page.mouse.move(x + 20, y + 20);
    await page.mouse.move(x + 40, y + 40, { steps: 4 });
    await cardOn(page, 'cures');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is marked in a form below a list, with a field called like the search for that list', async () => {
    const page = await openPage(
      bench,
      `<ul><li>B12 is good.</li></ul><form><input name="closest">${claim}</form>`,
    );
    const faults = faultsOf(page);
    await marked(page, /cures/);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('opens the card below a clear form with a field called like the question what is visible', async () => {
    const page = await openPage(
      bench,
      `${paragraph}<form style="position:absolute;inset:0"><input type="hidden" name="checkVisibility"></form>`,
    );
    const faults = faultsOf(page);
    await marked(page, /cures/);
    await cardOn(page, 'cures');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('gets the focus back in a form with a field called like that', async () => {
    const page = await openPage(
      bench,
      `${paragraph}<form tabindex="0"><input type="hidden" name="focus"></form>`,
    );
    const faults = faultsOf(page);
    await marked(page, /cures/);
    await page.evaluate(() =>
      HTMLElement.prototype.focus.call(document.querySelector('form') as HTMLElement),
    );
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.localName);
    const card = await cardOn(page, 'cures');
    await card.press('Keep open');
    await until(async () => (await focused()) !== 'form', { what: 'the focus in the card' });
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await focused()).toBe('form');
    expect(faults).toEqual([]);
    await page.close();
  });

  it.each([
    [
      'for print only',
      (sheet: CSSStyleSheet) => {
        sheet.media.mediaText = 'print';
      },
    ],
    [
      'disabled',
      (sheet: CSSStyleSheet) => {
        sheet.disabled = true;
      },
    ],
  ])('shows its marks again after it made their looks %s', async (_, hide) => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    await page.evaluate(`(${hide})(document.adoptedStyleSheets.at(-1))`);
    const hidden = (): Promise<boolean> =>
      page.evaluate(() =>
        document.adoptedStyleSheets.some(
          ({ disabled, media }) => disabled || !matchMedia(media.mediaText).matches,
        ),
      );
    expect(await hidden()).toBe(true);
    await until(async () => !(await hidden()), { what: 'the looks' });
    await page.close();
  });

  it('opens the card beside what is nested without end', async () => {
    const page = await openPage(bench, `${paragraph}<div id="deep" style="position:fixed"></div>`);
    const faults = faultsOf(page);
    await marked(page, /cures/);
    await page.evaluate(() => {
      const outer = document.createElement('div');
      let inner: Element = outer;
      for (let i = 0; i < 10_000; i++) {
        const next = document.createElement('i');
        next.style.display = 'none';
        inner.append(next);
        inner = next;
      }
      document.querySelector('#deep')?.append(outer);
    });
    await hover(page, 'cures');
    // The driver's usual look goes through the whole tree, which is too deep for it.
    await until(async () => (await shownRoots(page)).length > 0, { what: 'the card' });
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is marked after 20,000 rows came and went', async () => {
    const page = await openPage(bench, `${paragraph}<table><tbody></tbody></table>`);
    const faults = faultsOf(page);
    await marked(page, /cures/);
    await page.evaluate(async () => {
      const body = document.querySelector('tbody') as Element;
      body.innerHTML = '<tr><td>x'.repeat(20_000);
      // By then they were taken up and wait to be read.
      await new Promise((done) => setTimeout(done, 60));
      body.replaceChildren();
      body.innerHTML = '<tr><td>Methylcobalamin reverses multiple sclerosis.';
    });
    await marked(page, /reverses/);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is marked below a word of twenty million letters', async () => {
    const page = await openPage(bench, `<div hidden></div>${paragraph}`, {
      head: `<script>addEventListener('DOMContentLoaded', () => {
        document.querySelector('div').textContent = 'vitamin B12 ' + 'a'.repeat(2e7);
      })</script>`,
    });
    const faults = faultsOf(page);
    await marked(page, /cures/);
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('p'), {
          textContent: 'Methylcobalamin reverses multiple sclerosis.',
        }),
      );
    });
    await marked(page, /reverses/);
    expect(faults).toEqual([]);
    await page.close();
  });
});
