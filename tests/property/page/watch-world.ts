/** Replaces what the browser offers by the same with a count. */

export interface Counts {
  /** Reads of the text of one text node, or of all the texts of an element. */
  texts: number;
  /** What was asked that needs a layout or a style, by name. */
  layouts: string[];
  /** Listeners that are there. */
  listeners: number;
  /** Observers that observe. */
  observers: number;
  marks: number;
}

export const counts: Counts = { texts: 0, layouts: [], listeners: 0, observers: 0, marks: 0 };

function onGet(of: object, key: string, told: (self: unknown) => void): void {
  const own = Object.getOwnPropertyDescriptor(of, key);
  const { get } = own ?? {};
  if (!own || !get) return;
  Object.defineProperty(of, key, {
    ...own,
    get() {
      told(this);
      return get.call(this);
    },
  });
}

function onCall(of: object, key: string, told: (words: unknown[]) => void): void {
  const functions = of as Record<string, (...words: unknown[]) => unknown>;
  const own = functions[key];
  if (typeof own !== 'function') return;
  functions[key] = function (this: unknown, ...words: unknown[]) {
    told(words);
    return own.apply(this, words);
  };
}

onGet(CharacterData.prototype, 'data', () => counts.texts++);
onGet(Node.prototype, 'textContent', (self) => {
  const walker = document.createTreeWalker(self as Node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) counts.texts++;
});

const asked = (name: string) => (): void => void counts.layouts.push(name);
const measures = 'Left Top Width Height'.split(' ');
for (const side of measures)
  for (const [of, kind] of [
    [HTMLElement.prototype, 'offset'],
    [Element.prototype, 'client'],
    [Element.prototype, 'scroll'],
  ] as const)
    onGet(of, kind + side, asked(kind + side));
onGet(HTMLElement.prototype, 'innerText', asked('innerText'));
onGet(HTMLElement.prototype, 'offsetParent', asked('offsetParent'));
for (const name of ['getBoundingClientRect', 'getClientRects', 'checkVisibility'])
  onCall(Element.prototype, name, asked(name));
for (const name of ['getBoundingClientRect', 'getClientRects'])
  onCall(Range.prototype, name, asked(name));
for (const name of ['elementFromPoint', 'elementsFromPoint', 'caretPositionFromPoint'])
  onCall(Document.prototype, name, asked(name));
onCall(globalThis, 'getComputedStyle', asked('getComputedStyle'));

onCall(EventTarget.prototype, 'addEventListener', ([type, , options]) => {
  if (type === 'abort') return;
  counts.listeners++;
  const { signal } = (options ?? {}) as AddEventListenerOptions;
  signal?.addEventListener('abort', () => counts.listeners--);
});
onCall(EventTarget.prototype, 'removeEventListener', () => counts.listeners--);

for (const of of [MutationObserver.prototype, IntersectionObserver.prototype]) {
  const watching = new WeakSet<object>();
  const { observe, disconnect } = of as { observe(...words: unknown[]): void; disconnect(): void };
  Object.assign(of, {
    observe(this: object, ...words: unknown[]) {
      if (!watching.has(this)) counts.observers++;
      watching.add(this);
      observe.apply(this, words);
    },
    disconnect(this: object) {
      if (watching.delete(this)) counts.observers--;
      disconnect.call(this);
    },
  });
}
