// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Walk as WalkType } from '../../../../entrypoints/content/walk.ts';

// Browsers have this property on Node, happy-dom has it once more on Element.
const own = Object.getOwnPropertyDescriptor(Element.prototype, 'textContent');
if (own) Object.defineProperty(Node.prototype, 'textContent', own);
const { Walk } = await import('../../../../entrypoints/content/walk.ts');

const mayMention = (text: string, joined = false): boolean =>
  (joined ? /B ?12|cobalamin|MS/ : /B ?12|cobalamin|\bMS\b/).test(text);

/** The texts that a walk over this body hits, with what happens after each step. */
function hits(html: string, between?: (walk: WalkType) => void): string[] {
  document.body.innerHTML = html;
  const found: string[] = [];
  const walk = new Walk(document.body, mayMention, (text) => found.push(text.data));
  while (walk.step()) between?.(walk);
  return found;
}

it('goes only where a term may be', () => {
  expect(hits('<div><p>plain</p><p>Low <b>B12</b> now</p></div><p>cobalamin</p>')).toEqual([
    'B12',
    'cobalamin',
  ]);
});

it('hits the text that ends a split term', () => {
  expect(hits('<section><p>Low B<sub>12</sub></p></section>')).toEqual(['12']);
});

it('finds an abbreviation where blocks meet without white space', () => {
  expect(hits('<ul><li>disease</li><li>MS</li><li>other</li></ul>')).toEqual(['MS']);
});

it('passes over scripts, styles, form fields and code', () => {
  expect(
    hits('<script>B12</script><style>B12</style><textarea>B12</textarea><pre>B12</pre>'),
  ).toEqual([]);
});

it('finds everything in a page of many elements', () => {
  const rows = Array.from(
    { length: 500 },
    (_, i) => `<p>row ${i} <a>${i % 50 ? 'x' : `B12 ${i}`}</a></p>`,
  );
  expect(hits(`<main>${rows.join('')}</main>`)).toHaveLength(10);
});

it('goes on after what was removed under it', () => {
  const rows = Array.from({ length: 400 }, (_, i) => `<p>B12 ${i}</p>`).join('');
  let steps = 0;
  const found = hits(rows, (walk) => {
    if (++steps !== 5) return;
    const gone = [...document.body.children].slice(0, 200);
    for (const node of gone) {
      const { nextSibling } = node;
      node.remove();
      walk.left(node, nextSibling, document.body);
    }
  });
  expect(found).toEqual(
    expect.arrayContaining(Array.from({ length: 200 }, (_, i) => `B12 ${i + 200}`)),
  );
});

it('ends where its root was taken out of the page', () => {
  const rows = Array.from({ length: 400 }, (_, i) => `<p>B12 ${i}</p>`).join('');
  document.body.innerHTML = `<main>${rows}</main>`;
  const main = document.body.firstElementChild as Element;
  const walk = new Walk(main, mayMention, () => {});
  walk.step();
  main.remove();
  walk.left(main, null, document.body);
  expect(walk.step()).toBe(false);
});

it('goes on after a text whose reading fails', () => {
  document.body.innerHTML = '<p>B12</p><p>cobalamin</p>';
  const read: string[] = [];
  const walk = new Walk(document.body, mayMention, (text) => {
    read.push(text.data);
    throw new Error('a fault');
  });
  for (let more = true, i = 0; more && i < 10; i++) {
    try {
      more = walk.step();
    } catch {
      // As the schedule does.
    }
  }
  expect(read).toEqual(['B12', 'cobalamin']);
});
