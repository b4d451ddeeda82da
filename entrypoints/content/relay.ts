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
 */
export function relay(
  root: ShadowRoot,
  holds: (event: Event) => boolean,
  signal: AbortSignal,
): void {
  /** Whether a key that is being handled presses what has the focus. */
  let key = false;
  /** What the pointer went down on. */
  let down: Element | null = null;

  /** What in the card an event is for; null where that cannot be known. */
  const targetOf = (event: Event): Element | null => {
    // Firefox tells extensions.
    const { originalTarget } = event as { originalTarget?: EventTarget };
    if (originalTarget instanceof Element && root.contains(originalTarget)) return originalTarget;
    const point = pointOf(event);
    if (point === null) return root.activeElement;
    if (event.type !== 'click') return root.elementFromPoint(point.clientX, point.clientY);
    const { detail } = event as MouseEvent;
    if (detail === 0) return key ? root.activeElement : null;
    const up = root.elementFromPoint(point.clientX, point.clientY);
    // A press that ends elsewhere than it began is of what both are in.
    let both = down;
    while (both !== null && !both.contains(up)) both = both.parentElement;
    return both;
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
    const { key: name } = event as KeyboardEvent;
    if (!(type === 'keydown' && name === 'Enter') && !(type === 'keyup' && name === ' ')) return;
    key = true;
    setTimeout(() => {
      key = false;
    });
  };

  root.addEventListener('click', (event) => {
    if (!copies.has(event)) return;
    // What a click does by itself, the browser does for the click that was copied.
    if (!event.defaultPrevented) free.add(event);
    event.preventDefault();
  });
  hearAll((event) => {
    if (!event.isTrusted || !holds(event)) return;
    notePress(event);
    const target = targetOf(event);
    // A press by assistive technology says nothing of its place: it goes on by itself.
    if (event.type === 'click' && target === null) return;
    event.stopImmediatePropagation();
    if (target !== null && wanted.has(event.type)) pass(event, target);
  }, signal);
}
