/**
 * The one element of ours in a page, there while a card is open. Built by hand and not with WXT's
 * `createShadowRootUi`: that one waits on a content-script context (which announces itself to the
 * page), mounts a `style` element that a page's policy can refuse, and knows no top layer.
 */

import { appendTo, documentOf, fits, parentOf, zoomOf } from './dom.ts';
import { addressOnPress } from './links.ts';
import { page } from './page-document.ts';
import { ownHosts } from './roots.ts';
import { isElement } from './run.ts';
import { seal } from './seal.ts';

/** What the page's own handlers are not to see, after ours had it. */
const kept =
  'click dblclick auxclick contextmenu keydown keyup keypress beforeinput input change focusin focusout copy cut paste selectstart dragstart pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout touchstart touchmove touchend wheel'.split(
    ' ',
  );

/** Important inside a shadow root wins over anything the page says about the host. */
const base = `:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  display: block !important;
  overflow: visible !important;
  user-select: text !important;
}
:host::before,
:host::after { display: none !important; content: none !important; }
:host::backdrop { display: none !important; }
@media print { :host { display: none !important; } }
.cn-place { position: fixed; inset: 0 auto auto 0; inline-size: max-content; max-inline-size: calc(100vw - 16px); }
.cn-place[data-sheet] { inset: auto 0 0 0; inline-size: auto; max-inline-size: none; --cn-max-block-size: 70vh; }
.cn-place[data-sheet] > .cn-card { inline-size: auto; max-inline-size: none; border-width: var(--cn-border) 0 0; padding-block-end: env(safe-area-inset-bottom, 0px); border-end-start-radius: 0; border-end-end-radius: 0; }
.cn-place[data-edge] { inset-block: 0 auto; }
.cn-place[data-edge] > .cn-card { border-width: 0 0 var(--cn-border); border-radius: 0 0 var(--cn-radius) var(--cn-radius); }
@media (prefers-reduced-motion: no-preference) { .cn-place[data-sheet]:not([style*="transform"]) { transition: transform 160ms; } }
.cn-place[data-wait] { visibility: hidden; }`;

/** The tokens' names as the style sheets write them. */
const written = '--cn-';

/** A page can register custom properties by name, and give ours a type and a value: so it is not to know the names. */
const drawn = (): string => `--t${crypto.getRandomValues(new Uint32Array(2)).join('-')}-`;

export interface Host {
  readonly element: HTMLElement;
  /** What the names of tokens begin with in this host. */
  readonly tokens: string;
  /** Where the component is rendered. */
  readonly place: HTMLElement;
  /** Draws in `place`; changes made any other way count as the page's. */
  draw(task: () => void): void;
  remove(): void;
}

/** Undoes what the page magnifies or shrinks by CSS `zoom`: pixels of the card are those of the window. */
const unzoomed = (parent: Element): string =>
  `:host { zoom: ${1 / (zoomOf(parent) || 1)} !important; }`;

/** The innermost element around a node that is in the top layer: only inside it can a card be clicked. */
function parentFor(node: Node): Element {
  for (let up: Node | null = node; up !== null; ) {
    if (isElement(up) && fits(up, 'dialog:modal, :popover-open, :fullscreen')) return up;
    up = parentOf(up) ?? (up instanceof ShadowRoot ? up.host : null);
  }
  return page.documentElement;
}

/**
 * Puts a host into the page, in the top layer.
 *
 * @param near the node that the card is about
 * @param gone is called when the page took the host away or put it into another document
 */
export function createHost(near: Node, css: string, gone: () => void): Host {
  const element = page.createElement('div');
  ownHosts.add(element);
  const root = element.attachShadow({ mode: 'closed' });
  const tokens = drawn();
  const parent = parentFor(near);
  root.adoptedStyleSheets = [css, base, unzoomed(parent)].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text.replaceAll(written, tokens));
    return sheet;
  });
  const place = page.createElement('div');
  place.className = 'cn-place';
  root.append(place);
  for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation());
  const sealed = seal(root, place, () => gone());
  addressOnPress(root, sealed.draw);
  element.setAttribute('popover', 'manual');
  const watcher = new MutationObserver(() => {
    // In the document of a frame our styles do not hold, and nobody watches.
    if (!element.isConnected || documentOf(element) !== document) gone();
  });
  // Before it is shown: showing is told to the page, which may take it away then and there.
  watcher.observe(parent, { childList: true });
  appendTo(parent, element);
  // A page that moves it meanwhile keeps it out of the top layer; it is shown all the same.
  try {
    element.showPopover();
  } catch {}

  return {
    element,
    tokens,
    place,
    draw: sealed.draw,
    remove() {
      sealed.end();
      watcher.disconnect();
      element.remove();
    },
  };
}
