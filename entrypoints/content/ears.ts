/**
 * What the reader does, heard before the page's own scripts can hear it: a listener at the window that is
 * there before they run is asked before theirs. So what happens in the card can end here, and a page
 * neither learns of it nor keeps it from us.
 */

/**
 * By pointer, key, finger or assistive technology, and what comes of it; each reaches the window. Not
 * those of entering and leaving, which cost much where somebody listens: a page can ask at any time
 * whether the pointer is over our host, by `:hover`.
 */
const types =
  'click dblclick auxclick contextmenu pointerdown pointerup pointermove pointerover pointerout pointercancel gotpointercapture lostpointercapture mousedown mouseup mousemove mouseover mouseout wheel mousewheel DOMMouseScroll MozMousePixelScroll touchstart touchmove touchend touchcancel keydown keypress keyup beforeinput input textInput compositionstart compositionupdate compositionend focus blur focusin focusout copy cut paste beforecopy beforecut beforepaste selectstart drag dragstart dragend dragenter dragover dragleave drop DOMActivate beforetoggle toggle'.split(
    ' ',
  );

/**
 * Each movement by itself and not one a frame. Browsers make these only where somebody listens, so we do
 * so until a page is known to have no mark.
 */
const raw = 'pointerrawupdate';

/** An event by which we try whether we still listen; no page can guess its name. */
const trial = `trial${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;

/** Browsers wait for listeners that may keep a page from scrolling. */
const passive = /^touch|wheel|scroll/i;

/** @returns true where it has ended the event: then nobody else of us is asked */
type Hear<E = Event> = (event: E) => unknown;

interface Ears {
  /** Whether nobody can have listened before. */
  readonly first: boolean;
  /** A page that writes itself anew (`document.open`) ends all listening at its window. */
  isAlive(): boolean;
  /** Is asked first; null while nobody wants to know. */
  hear: Hear | null;
  /** Ends listening to the movements between frames. */
  easeOff(): void;
  close(): void;
}

/** In our own isolated world, which pages cannot see: opened by one script of ours, used by the other. */
const slot = Symbol.for('ears');
const world = globalThis as { [slot]?: Ears };

/**
 * Whether a page could listen at this window before its document came: browsers keep the window of a new
 * frame or tab for the first document of the same origin.
 */
function isForeknown(): boolean {
  return [parent, opener].some((one: Window | null) => {
    try {
      return one !== null && one !== window && one.document !== null;
    } catch {
      return false;
    }
  });
}

/**
 * Opens them, where they are not open.
 *
 * @param early whether the page's scripts did not run yet
 */
export function openEars(early = false): Ears {
  const open = world[slot];
  if (open?.isAlive()) return open;
  const [control, fine] = [new AbortController(), new AbortController()];
  let alive = false;
  const ears: Ears = {
    first: early && !isForeknown(),
    isAlive() {
      alive = false;
      dispatchEvent(new Event(trial));
      return alive;
    },
    hear: null,
    easeOff: () => fine.abort(),
    close() {
      control.abort();
      fine.abort();
      delete world[slot];
    },
  };
  const listen = (type: string, { signal }: AbortController): void =>
    addEventListener(type, (event) => ears.hear?.(event), {
      capture: true,
      passive: passive.test(type),
      signal,
    });
  for (const type of types) listen(type, control);
  listen(raw, fine);
  addEventListener(
    trial,
    () => {
      alive = true;
    },
    { signal: control.signal },
  );
  world[slot] = ears;
  return ears;
}

/** On a page without a mark, and while we are off: a page that gets one later may hear of single movements over its card. */
export const easeOff = (): void => world[slot]?.easeOff();

/** Ends all listening, until somebody listens again: then the page's own listeners may be first. */
export const closeEars = (): void => world[slot]?.close();

/** Whether they are open, and no page has ended them. */
export const areAlive = (): boolean => world[slot]?.isAlive() ?? false;

/** Whether what is done in the card is heard by nobody before us. */
export const areFirst = (): boolean => world[slot]?.first ?? false;

const hearers = new Map<string, Set<Hear>>();
/** The card's own, asked last. */
const cards = new Set<Hear>();

function hear(event: Event): void {
  for (const on of [...(hearers.get(event.type) ?? []), ...cards]) if (on(event) === true) return;
}

function use(set: Set<Hear>, on: Hear, signal: AbortSignal): void {
  if (signal.aborted) return;
  openEars().hear = hear;
  set.add(on);
  signal.addEventListener('abort', () => set.delete(on));
}

/**
 * Listens at the window, before the page does. What the reader did not do is not heard.
 *
 * @param type one of those above
 */
export function hearFirst<K extends keyof WindowEventMap>(
  type: K,
  on: Hear<WindowEventMap[K]>,
  signal: AbortSignal,
): void {
  const set = hearers.get(type) ?? new Set();
  hearers.set(type, set);
  const heard: Hear = (event) => event.isTrusted && on(event as WindowEventMap[K]);
  use(set, heard, signal);
}

/** Hears everything, after those who listen to one kind. */
export const hearAll = (on: Hear, signal: AbortSignal): void => use(cards, on, signal);
