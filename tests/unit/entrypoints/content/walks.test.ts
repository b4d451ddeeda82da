// @vitest-environment happy-dom
import { expect, it } from 'vitest';

/** How often it was asked what a node contains. */
let asked = 0;
const { contains } = Node.prototype;
Node.prototype.contains = function (other) {
  asked += 1;
  return contains.call(this, other);
};
const { Walks } = await import('../../../../entrypoints/content/walks.ts');

const rowsIn = (body: Element, count: number): Element[] => {
  body.innerHTML = '<p><b>B12</b> x</p>'.repeat(count);
  return [...body.children];
};

it('take up what was removed with as much work as there is of it, however much waits', () => {
  const work = (count: number): number => {
    const walks = new Walks(
      () => true,
      () => {},
    );
    const rows = rowsIn(document.body, count);
    for (const row of rows) walks.add(row);
    walks.step();
    asked = 0;
    document.body.replaceChildren();
    for (const row of rows) walks.left(row, null, document.body);
    return asked;
  };
  expect(work(400)).toBeLessThan(5 * work(100));
});

it('walk one root after the other, each once, and none that went', () => {
  const found: string[] = [];
  const walks = new Walks(
    () => true,
    (text) => found.push(text.data),
  );
  document.body.innerHTML = '<p>one <b>B12</b></p><p>two <b>B12</b></p><p>three <b>B12</b></p>';
  const [one, two, three] = [...document.body.children] as [Element, Element, Element];
  for (const root of [one, two, three, three]) walks.add(root);
  two.remove();
  walks.left(two, three, document.body);
  while (walks.pending) walks.step();
  expect(found).toEqual(['one ', 'B12', 'three ', 'B12']);
});
