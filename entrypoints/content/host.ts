/**
 * The one element of ours in a page, there while a card is open. Built by hand and not with WXT's
 * `createShadowRootUi`: that one waits on a content-script context (which announces itself to the
 * page), mounts a `style` element that a page's policy can refuse, and knows no top layer.
 */

import { appendTo, attributeOf, fits, isThere, parentOf, zoomOf } from './dom.ts';
import base from './host.css?inline';
import { addressOnPress } from './links.ts';
import { outermostHost } from './order.ts';
import { page } from './page-document.ts';
import { pointOf, relay } from './relay.ts';
import { ownHosts } from './roots.ts';
import { isElement } from './run.ts';
import { seal } from './seal.ts';

/** What the page's own handlers are not to see, after ours had it. */
const kept =
  'click dblclick auxclick contextmenu keydown keyup keypress beforeinput input change focusin focusout copy cut paste selectstart dragstart pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout touchstart touchmove touchend wheel'.split(
    ' ',
  );

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
  /** Whether the focus is in the card. */
  readonly hasFocus: boolean;
  /** Whether an event that reached the window came from inside the card. */
  holds(event: Event): boolean;
  /** Draws in `place`; changes made any other way count as the page's. */
  draw(task: () => void): void;
  remove(): void;
}

/** Undoes what the page magnifies or shrinks by CSS `zoom`: pixels of the card are those of the window. */
const unzoomed = (zoom: number | undefined): string =>
  `:host { zoom: ${1 / (zoom || 1)} !important; }`;

interface Inside {
  parent: Element | ShadowRoot;
  /** Where a shadow root shows what is in `parent`. */
  slot: string;
}

/**
 * The innermost element around a node that is in the top layer: only inside it can a card be clicked.
 * Where it has a shadow root, the card goes where the node is: into that root, or the same slot.
 */
function insideFor(node: Node): Inside {
  let below: Node = node;
  for (let up: Node | null = node; up !== null; ) {
    if (isElement(up) && fits(up, 'dialog:modal, :popover-open, :fullscreen')) {
      if (below instanceof ShadowRoot) return { parent: below, slot: '' };
      return { parent: up, slot: (isElement(below) && attributeOf(below, 'slot')) || '' };
    }
    below = up;
    up = parentOf(up) ?? (up instanceof ShadowRoot ? up.host : null);
  }
  return { parent: page.documentElement, slot: '' };
}

/**
 * Firefox ends a script without a word when its extension is removed or updated, and what it put into
 * the page stays. So a card goes out of sight after two seconds unless it is held up over and over.
 */
const fading = import.meta.env.FIREFOX
  ? '@keyframes fade { to { visibility: hidden; } } .cn-place { animation: fade 1ms 2s forwards; }'
  : '';

function holdUp(place: HTMLElement): void {
  if (!import.meta.env.FIREFOX) return;
  // Not its transition: a sheet that was let go glides back.
  for (const one of place.getAnimations()) if (one instanceof CSSAnimation) one.currentTime = 0;
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
  const { parent, slot } = insideFor(near);
  const around = isElement(parent) ? parent : parent.host;
  const place = page.createElement('div');
  place.className = 'cn-place';
  // Ends the search for a tooltip, which would find the page's.
  place.title = '';
  root.append(place);
  element.setAttribute('popover', 'manual');
  if (slot !== '') element.slot = slot;
  const holdsEvent = (event: Event): boolean => {
    if (event.composedPath().includes(element)) return true;
    // In a closed root of the page's, what happens in the card is told of that root's host.
    if (event.target !== outermostHost(element)) return false;
    const point = pointOf(event);
    if (point === null) return root.activeElement !== null;
    // Something of the page's may lie over the card there.
    return root.contains(root.elementFromPoint(point.clientX, point.clientY));
  };
  // Before it is shown, of which the page is told otherwise.
  const control = new AbortController();
  const isOfPage = relay(root, holdsEvent, control.signal);
  // Those that reach the card all the same: of assistive technology, and on a page that listens before us.
  for (const type of kept)
    root.addEventListener(type, (event) => isOfPage() || event.stopPropagation());
  const watcher = new MutationObserver(() => {
    // In the document of a frame our styles do not hold, and nobody watches.
    if (!isThere(element)) gone();
  });
  // Before it is shown: showing is told to the page, which may take it away then and there.
  watcher.observe(parent, { childList: true });
  appendTo(parent, element);
  // A page that moves it meanwhile keeps it out of the top layer; it is shown all the same.
  try {
    element.showPopover();
  } catch {}
  // Only now: a page that is told of it can change its zoom then and there.
  const zoom = zoomOf(around);
  root.adoptedStyleSheets = [css, base, unzoomed(zoom), fading].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text.replaceAll(written, tokens));
    return sheet;
  });
  const sealed = seal(root, place, () => gone());
  addressOnPress(root, sealed.draw);
  let frame = 0;
  const look = (): void => {
    holdUp(place);
    if (zoomOf(around) !== zoom) gone();
    else frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);

  return {
    element,
    tokens,
    place,
    get hasFocus() {
      return root.activeElement !== null;
    },
    holds: holdsEvent,
    draw: sealed.draw,
    remove() {
      control.abort();
      sealed.end();
      watcher.disconnect();
      cancelAnimationFrame(frame);
      element.remove();
    },
  };
}
