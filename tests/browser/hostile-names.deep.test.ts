import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { cardGone, findCard, until } from './harness.ts';
import { claim, openPage, paragraph } from './hostile-page.ts';

/** What a script asks of its document and of elements. */
const ofDocument =
  'body head documentElement hidden createElement createElementNS createRange createTreeWalker getSelection querySelector querySelectorAll addEventListener adoptedStyleSheets elementsFromPoint caretPositionFromPoint contentType activeElement scrollingElement nodeType ownerDocument defaultView getRootNode contains append designMode'.split(
    ' ',
  );
const ofElements =
  'parentNode parentElement nextSibling previousSibling firstChild lastChild childNodes nodeType nodeName localName ownerDocument isConnected getRootNode contains closest matches querySelectorAll textContent assignedSlot shadowRoot host getBoundingClientRect compareDocumentPosition offsetParent clientHeight append currentCSSZoom'.split(
    ' ',
  );

/** The words painted, by way of nothing that such a page has in its hands. */
const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      ),
    ),
  );

/** A claim at the very top, so that the pointer finds it without asking the page. */
const top = `<p style="position:absolute;top:0;left:0;margin:0;z-index:1">${claim}</p>`;

async function readsAndOpens(page: Page): Promise<void> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await until(async () => (await painted(page)).includes(claim) || null, { what: 'the mark' });
  await page.mouse.move(30, 8);
  await page.mouse.move(60, 9, { steps: 4 });
  await until(() => findCard(page), { what: 'the card' });
  await page.keyboard.press('Escape');
  await cardGone(page);
  expect(faults).toEqual([]);
}

inBothBrowsers('a page whose elements are called like what we ask for', (bench) => {
  it.each([
    ['images', (name: string) => `<img name="${name}" alt="">`],
    ['forms', (name: string) => `<form name="${name}"></form>`],
    ['objects', (name: string) => `<object name="${name}" id="${name}"></object>`],
  ])('is read, and opens the card: its %s as properties of the document', async (_, element) => {
    const page = await openPage(bench, top + ofDocument.map(element).join(''));
    await readsAndOpens(page);
    await page.close();
  });

  it('is read, and opens the card: fields of a form that is in the way up from the words', async () => {
    const fields = ofElements.map((name) => `<input type="hidden" name="${name}">`).join('');
    for (const body of [
      `<form>${fields}${top}</form>`,
      `<form style="position:absolute;top:0;left:0">${claim}${fields}</form>`,
    ]) {
      const page = await openPage(bench, body);
      await readsAndOpens(page);
      await page.close();
    }
  });

  it('is read to its end where links are of drawings and of no known language', async () => {
    const page = await openPage(
      bench,
      '<main></main>',
      // Parsed HTML has no such links; a script makes them.
      {
        head: `<script>addEventListener('DOMContentLoaded', () => {
          for (const space of ['http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML', null]) {
            const link = document.createElementNS(space, 'a');
            link.setAttribute('href', 'https://pubmed.ncbi.nlm.nih.gov/1/');
            link.textContent = ${JSON.stringify(claim)};
            const line = document.createElement('p');
            line.append(link);
            document.querySelector('main').append(line);
          }
          document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(paragraph)});
        })</script>`,
      },
    );
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await until(
      async () => (await painted(page)).filter((words) => words === claim).length === 4 || null,
      { what: 'four marks' },
    );
    expect(faults).toEqual([]);
    await page.close();
  });
});
