import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { changeSettings, markup, readMarks, serve, settled, staleMarks, until } from './harness.ts';

const doc = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vitamin B12</title>${head}</head><body>${body}</body></html>`;

/** The marked words, runs over several text nodes joined by "|", in order of registration. */
const words = async (where: Page | Frame): Promise<string> =>
  (await readMarks(where)).map((mark) => mark.words).join(' | ');

/** Waits until the marked words fit, and stay so. */
async function marked(where: Page | Frame, pattern: RegExp): Promise<string> {
  await until(async () => pattern.test(await words(where)) || null, {
    what: `marks like ${pattern}, not "${await words(where)}"`,
  });
  return settled(() => words(where));
}

inBothBrowsers('reading a page', (bench) => {
  let count = 0;
  const show = async (body: string, head?: string): Promise<Page> => {
    const page = await bench.on.visit(bench.site.put(`/page-${count++}`, doc(body, head)));
    // The welcome page of a first run may have come in front.
    await page.bringToFront();
    return page;
  };
  beforeAll(() => changeSettings(bench.on, { density: 'all' }));

  it('marks terms that are split over elements, one range a text node', async () => {
    const page = await show(
      '<p id="a">Low vitamin B<sub>12</sub> is common.</p><h2>Two</h2><p>People with multiple <em>scler<wbr>osis</em> know it.</p>',
    );
    await marked(page, /^(?=.*vitamin B.*12)(?=.*multiple.*scler.*osis)/s);
    expect((await readMarks(page)).map((mark) => mark.words)).toEqual(
      expect.arrayContaining(['vitamin B', '12', 'multiple ', 'scler', 'osis']),
    );
  });

  it('leaves editors, form fields, code and scripts alone', async () => {
    const page = await show(`
      <textarea>vitamin B12</textarea><input value="vitamin B12"><select><option>vitamin B12</option></select>
      <div contenteditable="true"><p>vitamin B12 and multiple sclerosis</p></div>
      <div role="textbox">vitamin B12</div><pre>vitamin B12</pre><p>Use <code>vitamin B12</code>.</p>
      <script>/* vitamin B12 */</script><style>/* vitamin B12 */</style><svg><text>vitamin B12</text></svg>
      <p id="end">The end: cobalamin.</p>`);
    expect(await marked(page, /cobalamin/)).toBe('cobalamin');
  });

  it('reads what comes later, and forgets at once what changes or goes', async () => {
    const page = await show(
      '<div id="app"></div><h2>One</h2><p id="x">About vitamin B12 here.</p>',
    );
    await marked(page, /vitamin B12/);
    await page.evaluate(() => {
      const { firstChild } = document.querySelector('#x') as Element;
      (firstChild as Text).data = 'Nothing to see in this text at all.';
    });
    // Before the next frame is painted: a mark that stayed would lie on other words.
    expect(await words(page)).toBe('');
    await page.evaluate(() => {
      const app = document.querySelector('#app') as Element;
      app.innerHTML = '<p>Now with <b>cobal</b>amin.</p>';
    });
    await marked(page, /cobal \| amin/);
    await page.evaluate(() => document.querySelector('#app p')?.remove());
    expect(await words(page)).toBe('');
    expect(await staleMarks(page)).toBe(0);
  });

  it('follows a page that changes its address and its content without loading', async () => {
    const page = await show('<main>First view: vitamin B12.</main>');
    await marked(page, /vitamin B12/);
    await page.evaluate(() => {
      history.pushState({}, '', '/next');
      (document.querySelector('main') as Element).textContent = 'Second view: multiple sclerosis.';
    });
    expect(await marked(page, /multiple sclerosis/)).toBe('multiple sclerosis');
  });

  it('reads open and closed shadow roots, early, nested and late ones', async () => {
    const page = await show(
      `<x-open></x-open><x-closed></x-closed><x-late></x-late><div id="plain"></div>`,
      `<script>
        const fill = (host, mode, html) => { const r = host.attachShadow({ mode }); r.innerHTML = html; return r; };
        customElements.define('x-open', class extends HTMLElement { connectedCallback() { fill(this, 'open', '<p>open vitamin B12</p><x-closed></x-closed>'); } });
        customElements.define('x-closed', class extends HTMLElement { connectedCallback() { fill(this, 'closed', '<p>closed cobalamin</p>'); } });
        addEventListener('DOMContentLoaded', () => fill(document.querySelector('#plain'), 'closed', '<p>mecobalamin</p>'));
        setTimeout(() => customElements.define('x-late', class extends HTMLElement { connectedCallback() { fill(this, 'closed', '<p>late multiple sclerosis</p>'); } }), 1500);
      </script>`,
    );
    await marked(page, /multiple sclerosis/);
    const all = (await readMarks(page)).map((mark) => mark.words).sort();
    expect(all).toEqual(
      ['cobalamin', 'cobalamin', 'mecobalamin', 'multiple sclerosis', 'vitamin B12'].sort(),
    );
  });

  it('reads frames of the same and of another origin', async () => {
    const other = await serve();
    const far = other.put('/far', doc('<p>Far cobalamin.</p>')).replace('127.0.0.1', 'localhost');
    const near = bench.site.put('/near', doc('<p>Near vitamin B12.</p>'));
    const page = await show(
      `<iframe src="${near}"></iframe><iframe src="${far}"></iframe><iframe srcdoc="<p>Inner multiple sclerosis.</p>"></iframe>`,
    );
    const frames = (): Frame[] => page.frames().filter((frame) => frame !== page.mainFrame());
    await until(() => frames().length === 3 || null);
    const all = await until(async () => {
      const found = await Promise.all(frames().map(words));
      return found.every((text) => text !== '') ? found.sort() : null;
    });
    expect(all).toEqual(['cobalamin', 'multiple sclerosis', 'vitamin B12']);
    await other.close();
  });

  it('is gone when it is off, and back when it is on', async () => {
    const page = await show(
      '<p>About vitamin B12.</p><x-y></x-y><script>document.querySelector("x-y").attachShadow({mode:"open"}).innerHTML="cobalamin"</script>',
    );
    const before = await markup(page);
    await marked(page, /cobalamin/);
    await changeSettings(bench.on, { everywhere: false });
    await until(async () => (await page.evaluate(() => CSS.highlights.size)) === 0 || null);
    expect(await markup(page)).toBe(before);
    expect(
      await page.evaluate(
        () => document.querySelector('x-y')?.shadowRoot?.adoptedStyleSheets.length,
      ),
    ).toBe(0);
    await page.evaluate(() => document.body.append('More about multiple sclerosis.'));
    expect(await settled(() => words(page))).toBe('');
    await changeSettings(bench.on, { everywhere: true });
    await marked(page, /multiple sclerosis/);
  });

  it('puts marks back when the page clears them', async () => {
    const page = await show('<p>About vitamin B12.</p>');
    await marked(page, /vitamin B12/);
    await page.evaluate(() => CSS.highlights.clear());
    await marked(page, /vitamin B12/);
    await page.evaluate(() => {
      for (const highlight of CSS.highlights.values()) highlight.clear();
    });
    expect(await marked(page, /vitamin B12/)).toBe('vitamin B12');
  });
});
