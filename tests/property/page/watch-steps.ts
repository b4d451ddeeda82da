/**
 * Replaces what the browser offers for going about a tree by the same with a count of the nodes it
 * passes. What a browser does in one call counts as the nodes that Chromium goes through for it.
 */

const count = { steps: 0 };

/** Nodes passed so far. */
export const steps = (): number => count.steps;

type Call = (this: Node, ...words: unknown[]) => unknown;

const { get: parentOf } = Object.getOwnPropertyDescriptor(
  Node.prototype,
  'parentNode',
) as PropertyDescriptor;
const { get: previousOf } = Object.getOwnPropertyDescriptor(
  Node.prototype,
  'previousSibling',
) as PropertyDescriptor;
const up = (node: Node): Node | null => parentOf?.call(node);
const previous = (node: Node): Node | null => previousOf?.call(node);

for (const key of [
  'parentNode',
  'parentElement',
  'nextSibling',
  'previousSibling',
  'firstChild',
  'lastChild',
]) {
  const own = Object.getOwnPropertyDescriptor(Node.prototype, key) as PropertyDescriptor;
  Object.defineProperty(Node.prototype, key, {
    ...own,
    get(this: Node) {
      count.steps += 1;
      return own.get?.call(this);
    },
  });
}

function pathOf(node: Node): Node[] {
  const path = [node];
  for (let over = up(node); over !== null; over = up(over)) path.push(over);
  return path;
}

const sizeOf = (node: Node): number => {
  const walker = document.createTreeWalker(node);
  let size = 1;
  while (walker.nextNode()) size += 1;
  return size;
};

/** Of the two siblings that both ways up end in, from the second one back to the first. The ways themselves are what a browser does fastest. */
function between(one: Node, other: Node): number {
  const [ours, theirs] = [pathOf(one), pathOf(other)];
  while (ours.length > 0 && ours.at(-1) === theirs.at(-1)) {
    ours.pop();
    theirs.pop();
  }
  const first = ours.at(-1);
  let passed = 0;
  for (let at = theirs.at(-1) ?? null; at !== null && at !== first; at = previous(at)) passed += 1;
  return 1 + passed;
}

function weigh(of: object, key: string, weight: Call): void {
  const functions = of as Record<string, Call>;
  const own = functions[key] as Call;
  functions[key] = function (...words) {
    count.steps += weight.apply(this, words) as number;
    return own.apply(this, words);
  };
}

const { closest } = Element.prototype;
weigh(Element.prototype, 'closest', function (selector) {
  const found = closest.call(this as Element, selector as string);
  return found === null ? pathOf(this).length : pathOf(this).indexOf(found) + 1;
});
weigh(Node.prototype, 'compareDocumentPosition', function (other) {
  return between(this, other as Node);
});
weigh(Node.prototype, 'contains', () => 1);
for (const kind of [Document.prototype, Element.prototype, DocumentFragment.prototype])
  weigh(kind, 'querySelectorAll', function () {
    return sizeOf(this);
  });
const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent') as PropertyDescriptor;
Object.defineProperty(Node.prototype, 'textContent', {
  ...text,
  get(this: Node) {
    count.steps += sizeOf(this);
    return text.get?.call(this);
  },
});
for (const key of ['nextNode', 'previousNode']) weigh(TreeWalker.prototype, key, () => 1);
