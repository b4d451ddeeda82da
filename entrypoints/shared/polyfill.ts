/**
 * The browser's API with promises in every browser, for the background and our own pages: the first
 * import of each. `wxt/browser` hands on the global `browser`, which Chromium learned only lately.
 * The page script goes without: it uses messages and settings alone, which answer with promises
 * everywhere, and would have to evaluate this on each page that a reader opens.
 */
import polyfill from 'webextension-polyfill';

const scope = globalThis as { browser?: unknown };
scope.browser ??= polyfill;
