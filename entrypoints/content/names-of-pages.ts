/**
 * Imported first. Elements of a page are properties of `window` by their ids and names, for our
 * script too: where the browser has no `browser` of its own, as Chromium had not for long, a page
 * with `<form id="browser"><input name="runtime">` would be taken for the extension API.
 */
if (!Object.hasOwn(globalThis, 'browser'))
  Object.defineProperty(globalThis, 'browser', { value: undefined, writable: true });

export {};
