/**
 * What the reader does in the card ends at the window, before the page hears of it. Those few events
 * that something in the card waits for go on there as copies, which do not leave its closed root.
 */
import { hearAll } from './ears.ts';

const copies = new WeakSet<Event>();

/** Whether an event was made by the browser for the reader, or is our copy of one. */
export const isReal = (event: Event): boolean => event.isTrusted || copies.has(event);

/** Copies of clicks that nobody in the card has stopped. */
const free = new WeakSet<Event>();

/** What somebody in the card waits for: buttons, links, the field for words, the sheet that is pulled. */
const wanted = new Set(
  'click contextmenu pointerdown pointerover mousedown keydown input touchstart touchmove touchend touchcancel'.split(
    ' ',
  ),
);

/** Where in the viewport an event happened; null for one without a place. */
export const pointOf = (event: Event): { clientX: number; clientY: number } | null =>
  event instanceof MouseEvent
    ? event
    : 'changedTouches' in event
      ? ((event as TouchEvent).changedTouches[0] ?? null)
      : null;

/** With what those in the card read of it. Plain: in Firefox a copied key leaves closed roots. */
function copyOf(event: Event): Event {
  const { type, key, detail, pointerType, touches, changedTouches } = event as Event &
    Partial<KeyboardEvent & PointerEvent & TouchEvent>;
  const copy = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(copy, 'timeStamp', { value: event.timeStamp });
  return Object.assign(copy, { key, detail, pointerType, touches, changedTouches });
}

/**
 * @param holds whether an event that reached the window came from inside the card
 * @param signal ends it
 * @returns whether the pointer is down on something of the page's, which it drags over the card
 */
export function relay(
  root: ShadowRoot,
  holds: (event: Event) => boolean,
  signal: AbortSignal,
): () => boolean {
  /** Whether a key that is being handled presses what has the focus. */
  let key = false;
  /** What the pointer went down on, and the finger. */
  let down: Element | null = null;
  let finger: Element | null = null;
  /** Whether the pointer went down beside the card and was not seen up since. */
  let isOfPage = false;
  /** Whether a label was pressed: the browser presses its field once more. */
  let label = false;

  /** Beside the card Chromium tells what of the page lies there. */
  const inside = (element: Element | null): Element | null =>
    root.contains(element) ? element : null;
  const soon = (task: () => void): void => void setTimeout(task);

  /** What in the card an event is for; null where that cannot be known. */
  const targetOf = (event: Event): Element | null => {
    // Firefox tells extensions.
    const { originalTarget } = event as { originalTarget?: EventTarget };
    if (originalTarget instanceof Element && root.contains(originalTarget)) return originalTarget;
    const point = pointOf(event);
    if (point === null) return root.activeElement;
    if (/^touch(?!start)/.test(event.type)) return finger;
    const up = inside(root.elementFromPoint(point.clientX, point.clientY));
    if (event.type !== 'click') return up;
    if ((event as MouseEvent).detail === 0) return key ? root.activeElement : null;
    // A press that ends elsewhere than it began is of what both are in.
    let both = down;
    while (both !== null && !both.contains(up)) both = both.parentElement;
    return up && both;
  };

  const pass = (event: Event, target: Element): void => {
    const copy = copyOf(event);
    copies.add(copy);
    target.dispatchEvent(copy);
    if (event.type === 'click' && !free.has(copy)) event.preventDefault();
  };

  const notePress = (event: Event): void => {
    const { type } = event;
    if (type === 'pointerdown') down = targetOf(event);
    if (type === 'touchstart') finger = targetOf(event);
    const { key: name } = event as KeyboardEvent;
    // Which of them presses a button, browsers do not agree on.
    const presses = /^key(?:down|press)$/.test(type)
      ? name === 'Enter'
      : type === 'keyup' && name === ' ';
    if (!presses) return;
    key = true;
    soon(() => {
      key = false;
    });
  };
  /** What is dragged from the page over the card is the page's until the pointer is up. */
  const noteGesture = (event: Event): void => {
    const { type, buttons } = event as PointerEvent;
    if (type === 'pointerdown') {
      isOfPage = !holds(event);
      if (isOfPage) down = null;
    } else if (type === 'pointermove' && buttons === 0) isOfPage = false;
  };

  root.addEventListener('click', (event) => {
    if (!copies.has(event)) return;
    // What a click does by itself, the browser does for the click that was copied.
    if (!event.defaultPrevented) free.add(event);
    event.preventDefault();
  });
  hearAll((event) => {
    if (!event.isTrusted || signal.aborted) return;
    noteGesture(event);
    if (!holds(event) || (isOfPage && event instanceof MouseEvent)) return;
    notePress(event);
    const target = targetOf(event);
    // A press by assistive technology says nothing of its place: it goes on by itself.
    if (event.type === 'click' && target === null && !label) return;
    event.stopImmediatePropagation();
    if (target === null || !wanted.has(event.type)) return;
    if (event.type === 'click' && target.closest('label') !== null) {
      label = true;
      soon(() => {
        label = false;
      });
    }
    pass(event, target);
  }, signal);
  return () => isOfPage;
}
