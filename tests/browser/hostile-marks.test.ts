import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { findCard, readMarks, until } from './harness.ts';
import { cardOn, claim, marked, openPage, paragraph } from './hostile-page.ts';

/** Names that a form answers for by a field of that name. */
const names = [
  'localName',
  'nodeType',
  'parentElement',
  'parentNode',
  'firstChild',
  'lastChild',
  'nextSibling',
  'textContent',
  'shadowRoot',
  'ownerDocument',
  'isConnected',
  'getAttribute',
  'getRootNode',
  'closest',
  'matches',
  'contains',
  'querySelector',
  'querySelectorAll',
  'scrollIntoView',
];

inBothBrowsers('marks on a page that fights them', (bench) => {
  it('come back after the page cleared them, and what it put in goes', async () => {
    const page = await openPage(bench, `${paragraph}<p id="other">Nothing of note.</p>`);
    await marked(page, /cures/);
    await page.evaluate(() => {
      const text = document.querySelector('#other')?.firstChild as Text;
      for (const highlight of CSS.highlights.values()) {
        const { size } = highlight;
        highlight.clear();
        for (let i = 0; i < size; i++)
          highlight.add(
            new StaticRange({
              startContainer: text,
              startOffset: i,
              endContainer: text,
              endOffset: i + 1,
            }),
          );
      }
      document.adoptedStyleSheets = [];
    });
    const words = await until(async () => {
      const all = (await readMarks(page)).map((mark) => mark.words);
      return all.includes(claim) && !all.some((word) => 'Nothing of note.'.includes(word))
        ? all
        : null;
    });
    expect(words).toContain(claim);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  });

  it('come back after the page cleared them, also where a component of it has moved into a frame', async () => {
    const page = await openPage(
      bench,
      `${paragraph}<x-part></x-part><iframe srcdoc="<p>x</p>"></iframe><script>document.querySelector('x-part').attachShadow({ mode: 'open' }).innerHTML = '<h2>New</h2><p>About cobalamin.</p>'</script>`,
    );
    await marked(page, /cobalamin/);
    await page.evaluate(() => {
      const part = document.querySelector('x-part') as Element;
      document.querySelector('iframe')?.contentDocument?.body.append(part);
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
    });
    await marked(page, /cures/);
    await until(() => page.evaluate(() => document.adoptedStyleSheets.length === 1));
    await page.close();
  });

  it('open their card on a page that says all the time that it was scrolled or left', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    await page.evaluate(() => {
      setInterval(() => {
        for (const type of ['wheel', 'scroll', 'scrollend', 'pointercancel', 'pointerup'])
          dispatchEvent(new Event(type, { bubbles: true }));
        document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
      }, 20);
    });
    const card = await cardOn(page, 'cures');
    expect(await card.text()).toContain('cure');
    await page.close();
  });

  it('are not needed to open the card: a page that clears them all the time changes no answer', async () => {
    const page = await openPage(bench, paragraph, {
      head: '<script>(function clear() { CSS.highlights.clear(); requestAnimationFrame(clear); })()</script>',
    });
    // Only the engine's own knowledge is left; it comes with the first pass.
    const card = await until(() => cardOn(page, 'cures', 3_000));
    await until(async () => /multiple sclerosis|MS/.test(await card.text()));
  });

  it('do not depend on anything that the page replaced in its own world', async () => {
    const page = await openPage(
      bench,
      `<script>
      const nothing = () => { throw new Error('overridden'); };
      Element.prototype.attachShadow = nothing;
      Array.prototype.map = Array.prototype.filter = Array.prototype.flatMap = nothing;
      Map.prototype.set = Map.prototype.get = Set.prototype.add = nothing;
      window.Range = window.StaticRange = window.Map = window.Highlight = nothing;
      customElements.define = nothing;
      Document.prototype.createElement = Document.prototype.createTreeWalker = nothing;
    </script>${paragraph}<p>Methylcobalamin reverses multiple sclerosis.</p>`,
    );
    // The page's world is broken, so the frame that looks is one of its own.
    const seen = await until(async () =>
      page.evaluate(() => {
        const all = CSS.highlights;
        let size = 0;
        all.forEach((highlight) => {
          size += highlight.size;
        });
        return size || null;
      }),
    );
    expect(seen).toBeGreaterThan(1);
    const { x, y } = await page.evaluate(() =>
      (document.querySelector('p') as Element).getBoundingClientRect().toJSON(),
    );
    await page.mouse.move(x + 20, y + 8);
    await page.mouse.move(x + 40, y + 8, { steps: 3 });
    const card = await until(() => findCard(page), { what: 'the card' });
    // Asked in the page's world, where hardly anything works any more.
    const words = (): Promise<string> => card.run((root) => root.textContent ?? '');
    await until(async () => /FDA/.test(await words()) || null, { what: 'its answer' });
    await page.close();
  });

  it('are there in forms whose fields are called like properties of elements', async () => {
    const forms = names.map(
      (name, i) =>
        `<form><input name="${name}"><input name="${name}"><div><p>Dose ${i}: vitamin B12 cures multiple sclerosis.</p></div>Cobalamin stands in the form.</form>
        <fieldset name="${name}" form="f${i}"><form id="f${i}"><p>Case ${i}: vitamin B12 cures multiple sclerosis.</p></form></fieldset>`,
    );
    const page = await openPage(bench, `<p>Some words first.</p>${forms.join('')}`);
    const missing = await until(async () => {
      const words = (await readMarks(page)).map((mark) => mark.words);
      const left = names.filter((_, i) =>
        ['Dose', 'Case'].some((word) => !words.some((w) => w.startsWith(`${word} ${i}:`))),
      );
      return left.length === 0 ? left : null;
    });
    expect(missing).toEqual([]);
    await cardOn(page, 'Dose 3: vitamin B12');
  });

  it('are there on a page whose form passes itself off as the extension API', async () => {
    const page = await openPage(
      bench,
      `<form id="browser"><input name="runtime" id="x"></form><form id="chrome"></form>${paragraph}`,
    );
    await marked(page, /cures/);
  });

  it('and the card live on after the page wrote itself anew', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    await page.evaluate(() => {
      document.open();
      document.write('<title>Anew</title><p>Methylcobalamin reverses multiple sclerosis.</p>');
      document.close();
    });
    await marked(page, /reverses/);
    await until(() => cardOn(page, 'reverses', 3_000));
  });
});
