/**
 * The page script. It is an unlisted script that `wxt.config.ts` puts into the manifest, and not
 * WXT's own content entry, because that one announces itself to the page by a postMessage and an
 * event with the extension's id; for a health extension "installed" is health data.
 */
import './content/names-of-pages.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { areAlive, closeEars } from './content/ears.ts';
import { page } from './content/page-document.ts';
import { startSwitch } from './content/switch.ts';

/** In our own isolated world, which pages cannot see: ends an older copy in the same page. */
const slot = Symbol.for('page-script');
type Slot = { [slot]?: AbortController };

/** Milliseconds after which a page that was written anew is read anew. */
const settle = 100;
/** Each time it goes on so, twice as many, up to these; a page that rested for as long is new again. */
const longest = 10_000;

/** Runs until `control` ends; a page that writes itself anew takes all our listeners with it. */
function run(control: AbortController): void {
  const { signal } = control;
  let turn = new AbortController();
  let root = page.documentElement;
  let wait = settle;
  let begun = performance.now();
  /** For good: a copy of ours that comes after this one goes on with what is open. */
  const end = (): void => {
    control.abort();
    closeEars();
  };
  const begin = (): void => startSwitch(turn.signal, end);
  const again = (): void => {
    timer = undefined;
    if (signal.aborted || !page.documentElement) return;
    // The same root may stand in a page that ended all listening.
    if (root === page.documentElement && areAlive()) return;
    root = page.documentElement;
    turn.abort();
    turn = new AbortController();
    wait = Math.min(2 * wait, longest);
    begun = performance.now();
    begin();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    if (performance.now() - begun > longest + wait) wait = settle;
    timer ??= setTimeout(again, wait);
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    turn.abort();
  });
  begin();
}

const readable = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

export default defineUnlistedScript(() => {
  // No marks in drawings and data. What Chromium puts around a PDF or an XML file is HTML too, but is
  // not the page's text; silent there, the popup can say why.
  if (!(page.documentElement instanceof HTMLElement) || !readable.has(page.contentType)) {
    closeEars();
    return;
  }
  const world = globalThis as Slot;
  world[slot]?.abort();
  const control = new AbortController();
  world[slot] = control;
  run(control);
});
