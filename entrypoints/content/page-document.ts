/**
 * The document as the browser has it. Its images, forms and frames are properties of it by their
 * names: where a page has `<img name="createElement">`, `document.createElement` is that image, for
 * our script too in Chromium. So whatever is asked of the document is asked through here; as a node
 * it is passed on as it is.
 */
type Methods = Map<PropertyKey, unknown>;

/** Each method once, bound to the document it belongs to. */
const bound: Methods = new Map();

const ask = (key: PropertyKey): unknown => {
  // Node's command lines read saved pages: there is no document of the whole world.
  if (!globalThis.document) return undefined;
  // Node's command lines do without prototypes: there no page can harm.
  const { Document: type } = globalThis as { Document?: { prototype: object } };
  const value: unknown = Reflect.get(type?.prototype ?? document, key, document);
  if (typeof value !== 'function') return value;
  const method = bound.get(key) ?? value.bind(document);
  bound.set(key, method);
  return method;
};

const tell = (key: PropertyKey, value: unknown): boolean => {
  const { Document: type } = globalThis as { Document?: { prototype: object } };
  return Reflect.set(type?.prototype ?? document, key, value, document);
};

export const page = new Proxy({} as Document, {
  get: (_, key) => ask(key),
  set: (_, key, value) => tell(key, value),
});

/** A root to ask: the document by way of `page`, a shadow root as it is. */
export const asked = <T extends Node>(root: T): T =>
  (root as Node) === globalThis.document ? (page as Node as T) : root;
