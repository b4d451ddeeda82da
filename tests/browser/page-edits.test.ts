import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { changeSettings, readMarks, settled, staleMarks, until } from './harness.ts';

/** Rounds of edits in each browser; more are asked for by the environment. */
const rounds = Number(process.env.CLAIMNOTE_ROUNDS ?? 6);
const edits = 40;

const content = `<h1>Vitamin B12 and MS</h1><p>Vitamin B<sub>12</sub> is found in meat. It may help people with multiple sclerosis.</p>
<h2>Two</h2><p>Low <b>cobalamin</b> is common. A blood test shows it.</p><ul><li>MS</li><li>B12</li></ul><p>Plain.</p>`;
const start = `<!doctype html><html lang="en"><meta charset="utf-8"><body><main>${content}</main></body></html>`;

/** Makes random edits in the page, the same for the same seed. */
function edit(seed: number, count: number): void {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const sayings = [
    'Vitamin B12 may slow MS.',
    'cobalamin',
    'B',
    '12',
    'multiple ',
    'sclerosis',
    'It does not cure it.',
    'Nothing here.',
    ' ',
    'Low B12 is common in people with MS.',
  ];
  const main = document.querySelector('main') as Element;
  const elements = (): Element[] => [main, ...main.querySelectorAll('*')];
  const texts = (): Text[] => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const list: Text[] = [];
    while (walker.nextNode()) list.push(walker.currentNode as Text);
    return list;
  };
  const make = (): Node => {
    if (random(3) === 0) return document.createTextNode(pick(sayings));
    const element = document.createElement(
      pick(['p', 'b', 'span', 'h2', 'li', 'sub', 'br', 'code', 'div']),
    );
    if (element.localName !== 'br') element.textContent = pick(sayings);
    if (random(4) === 0) element.append(document.createElement('i'), pick(sayings));
    return element;
  };
  const acts: (() => void)[] = [
    () => pick(elements()).append(make()),
    () => pick(elements()).prepend(make()),
    () => {
      const text = pick(texts());
      text?.parentNode?.insertBefore(make(), text);
    },
    () => {
      const text = pick(texts());
      if (text) text.data = pick(sayings);
    },
    () => {
      const text = pick(texts());
      if (text && text.length > 1) text.splitText(1 + random(text.length - 1));
    },
    () => pick(texts())?.remove(),
    () => {
      const element = pick(elements());
      if (element !== main && main.childElementCount > 3) element.remove();
    },
    () => {
      const [from, to] = [pick(elements()), pick(elements())];
      if (from !== main && !from.contains(to)) to.append(from);
    },
    () => pick(elements()).normalize(),
    () => {
      const element = pick(elements());
      if (element !== main) element.replaceWith(...element.childNodes);
    },
    () => {
      const element = pick(elements());
      if (element !== main) element.toggleAttribute('contenteditable');
    },
  ];
  for (let i = 0; i < count; i++) pick(acts)();
}

/** What is marked: each range by its words, its offset and where its text node stands. */
const snapshot = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: Node[] = [];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    return [...CSS.highlights]
      .flatMap(([look, highlight]) =>
        [...highlight].map((range) => {
          const words = (range.startContainer as Text).data.slice(
            range.startOffset,
            range.endOffset,
          );
          const at = String(texts.indexOf(range.startContainer)).padStart(4, '0');
          return `${at}:${range.startOffset} ${look} ${words}`;
        }),
      )
      .sort();
  });

inBothBrowsers('marks after any edits', (bench) => {
  beforeAll(() => changeSettings(bench.on, { density: 'all' }));

  it('are those of a fresh scan', { timeout: 180_000 }, async () => {
    const page = await bench.on.visit(bench.site.put('/edits', start));
    await until(async () => (await readMarks(page)).length > 3 || null);
    const first = Number(process.env.CLAIMNOTE_SEED ?? Date.now() % 1_000_000);
    let marks = 0;
    for (let seed = first; seed < first + rounds; seed++) {
      await page.evaluate((html) => {
        (document.querySelector('main') as Element).innerHTML = html;
      }, content);
      for (const part of [1, 2, 3]) await page.evaluate(edit, seed * 7 + part, edits / 2);
      // Long enough for a machine that is busy.
      const followed = await settled(() => snapshot(page), { quiet: 800 });
      expect(await staleMarks(page), `seed ${seed}`).toBe(0);
      await changeSettings(bench.on, { everywhere: false });
      await until(async () => (await page.evaluate(() => CSS.highlights.size)) === 0 || null);
      await changeSettings(bench.on, { everywhere: true });
      // A page may hold no mark at all by now.
      if (followed.length > 0)
        await until(async () => (await readMarks(page)).length > 0 || null, {
          what: `seed ${seed}`,
        });
      const fresh = await settled(() => snapshot(page), { quiet: 250 });
      expect(followed, `seed ${seed}`).toEqual(fresh);
      marks += fresh.length;
    }
    // Otherwise nothing was shown.
    expect(marks).toBeGreaterThan(rounds * 3);
  });
});
