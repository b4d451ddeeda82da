import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { cardGone, findCard, hover, leave, readMarks, until } from './harness.ts';
import { anew, cardOn, claim, marked, openPage, paragraph, staysClosed } from './hostile-page.ts';

inBothBrowsers('a page that does something to all of itself', (bench) => {
  it('is left alone while it is an editor as a whole, and read again afterwards', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    await page.evaluate(() => {
      document.designMode = 'on';
    });
    await until(async () => (await readMarks(page)).length === 0 || null, { what: 'no mark' });
    await hover(page, claim);
    expect(await staysClosed(page)).toBe(true);
    await page.evaluate(() => {
      document.designMode = 'off';
    });
    await marked(page, /cures/);
    await page.close();
  });

  it('and is an editor from the start is never read', async () => {
    const page = await openPage(bench, `${paragraph}<iframe></iframe>`, {
      head: `<script>addEventListener('DOMContentLoaded', () => {
        const inner = document.querySelector('iframe').contentDocument;
        inner.designMode = 'on';
        inner.body.innerHTML = ${JSON.stringify(paragraph)};
      })</script>`,
    });
    await marked(page, /cures/);
    const [inner] = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(inner && (await readMarks(inner))).toEqual([]);
    await page.close();
  });

  it('and takes its root away and puts it back is marked again', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    await cardOn(page, claim);
    await page.evaluate(() => {
      const root = document.documentElement;
      root.remove();
      setTimeout(() => document.append(root), 300);
    });
    await until(
      () => page.evaluate(() => document.documentElement?.children.length === 2 || null),
      { what: 'the page without our host' },
    );
    await marked(page, /cures/);
    await leave(page);
    await cardOn(page, claim);
    await page.close();
  });

  it('and puts another root in its place is read anew', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    await cardOn(page, claim);
    const other = 'Methylcobalamin reverses multiple sclerosis.';
    await page.evaluate((words) => {
      const root = document.createElement('html');
      root.innerHTML = `<head></head><body><p>${words}</p></body>`;
      document.documentElement.replaceWith(root);
    }, other);
    await marked(page, /reverses/);
    // All begins anew with the new root; a pointer that came to rest before moves again.
    await until(
      async () => {
        await leave(page);
        return cardOn(page, other, 2000);
      },
      { what: 'the card' },
    );
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
    await page.close();
  });

  it.each([
    ['2', 1.02],
    ['0.5', 1.02],
  ])('and is zoomed by %s gets a card of its own size, beside the words', async (zoom, most) => {
    const page = await openPage(bench, `<div style="height:60px"></div>${paragraph}`, {
      head: `<style>html{zoom:${zoom}}</style>`,
    });
    await marked(page, /cures/);
    const card = await cardOn(page, claim);
    const { width, height, top, bottom, left, right } = await card.run((root) => {
      const box = root.querySelector('[role="dialog"]')?.getBoundingClientRect();
      return JSON.parse(JSON.stringify(box)) as DOMRect;
    });
    const words = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('p') as Element);
      return JSON.parse(JSON.stringify(range.getBoundingClientRect())) as DOMRect;
    });
    expect(width).toBeGreaterThan(300);
    expect(width).toBeLessThan(400 * most);
    expect(height).toBeLessThan(900);
    expect(bottom).toBeLessThanOrEqual(900);
    // Right below the words, or right above.
    const gap = top >= words.bottom ? top - words.bottom : words.top - bottom;
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(20);
    expect(left).toBeLessThan(words.right);
    expect(right).toBeGreaterThan(words.left);
    await page.close();
  });
});

inBothBrowsers('a page that is told of the card by the browser', (bench) => {
  // It has written itself anew before: on any other page the browser tells us first, and then nobody.
  const told = (what: string): string =>
    anew(`addEventListener('beforetoggle', (event) => { ${what} }, true)`);

  it('and takes it away while it opens keeps its Escape key', async () => {
    const page = await openPage(bench, '', { head: told('event.target.remove()') });
    await marked(page, /cures/);
    await page.evaluate(() => {
      addEventListener('keydown', (event) => {
        document.title = `${event.key} ${event.defaultPrevented}`;
      });
    });
    await hover(page, claim);
    expect(await staysClosed(page)).toBe(true);
    await page.keyboard.press('Escape');
    await until(async () => (await page.title()) === 'Escape false' || null, { what: 'the key' });
    await page.close();
  });

  it('and takes all of itself away while it opens meets no fault', async () => {
    const page = await openPage(bench, '', {
      head: told('document.documentElement.remove()'),
    });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await marked(page, /cures/);
    await hover(page, claim);
    await until(() => page.evaluate(() => document.documentElement === null || null));
    expect(await findCard(page).catch(() => null)).toBeNull();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('and writes itself anew while it opens is read anew', async () => {
    const page = await openPage(bench, '', {
      head: told(`document.open(); document.write('<p>Anew: ${claim}</p>'); document.close()`),
    });
    await marked(page, /cures/);
    await hover(page, claim);
    await marked(page, /Anew/);
    await page.close();
  });

  it('and forbids it gets a card all the same, which can be pressed', async () => {
    const page = await openPage(bench, '', { head: told('event.preventDefault()') });
    await marked(page, /cures/);
    const card = await cardOn(page, claim);
    await card.press(/close/i);
    await cardGone(page);
    await page.close();
  });
});

inBothBrowsers('what of ours a page can lay hands on', (bench) => {
  it('is put right: the sheet and the highlights', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    const rules = () =>
      page.evaluate(() =>
        document.adoptedStyleSheets.map(({ disabled, cssRules }) => [
          disabled,
          [...cssRules].map((rule) => rule.cssText).join(''),
        ]),
      );
    const before = await rules();
    await page.evaluate(() => {
      for (const sheet of document.adoptedStyleSheets) {
        sheet.replaceSync('p { color: red }');
        sheet.disabled = true;
      }
      for (const highlight of CSS.highlights.values()) {
        highlight.priority = 99;
        highlight.type = 'spelling-error';
      }
    });
    await until(async () => JSON.stringify(await rules()) === JSON.stringify(before) || null, {
      what: 'the rules as they were',
    });
    expect(
      await page.evaluate(() =>
        [...CSS.highlights.values()].map(({ priority, type }) => [priority, type]),
      ),
    ).toEqual([[0, 'highlight']]);
    await page.close();
  });

  it('is no link that a reader only passed by with the Tab key', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    const card = await cardOn(page, claim);
    const links = () => card.run((root) => root.querySelectorAll('a').length);
    await card.run((root) => root.querySelector('button')?.focus());
    const all = await links();
    expect(all).toBeGreaterThan(3);
    const passed: boolean[] = [];
    for (let i = 0; i < all; i++) {
      await page.keyboard.press('Tab');
      passed.push(await card.run((root) => root.activeElement?.localName === 'a'));
    }
    expect(passed).toContain(true);
    expect(await card.run((root) => root.querySelectorAll('a[href]').length)).toBe(0);
    await page.close();
  });

  it('is no text below more layers than anybody looks through', async () => {
    const page = await openPage(bench, `${paragraph}<div id="layers"></div>`, {
      head: `<style>#layers div { position: absolute; inset: 0 }</style>`,
    });
    await marked(page, /cures/);
    await page.evaluate(() => {
      (document.querySelector('#layers') as Element).innerHTML = '<div></div>'.repeat(2000);
    });
    await hover(page, claim);
    expect(await staysClosed(page)).toBe(true);
    await page.close();
  });
});
