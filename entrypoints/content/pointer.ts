/** When the reader's pointer opens a card, and when it lets it go. Only events that the browser made count. */
import type { Settings } from '../shared/settings.ts';
import type { Card } from './card.tsx';
import { closestOf, holdsNode, isThere, treeOf } from './dom.ts';
import { hearFirst } from './ears.ts';
import type { Engine } from './engine.ts';
import type { Item } from './ledger.ts';
import { locate } from './locate.ts';
import { outermostHost } from './order.ts';
import { page } from './page-document.ts';
import { Travel } from './travel.ts';

/** Milliseconds of a long press. */
const long = 500;
/** Pixels that a finger may move in one press. */
const still = 10;
/** Pixels that an unsteady hand may move while the pointer rests. */
const tremble = 5;

type Wishes = Pick<Settings, 'open' | 'delay'>;

/** A click here belongs to the page: a link is followed, a button pressed. */
const busy =
  'a[href], area[href], button, input, select, textarea, output, meter, progress, label, summary, option, audio, video, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [contenteditable]:not([contenteditable="false"]), :is(:enabled, :disabled):not(fieldset)';

/** Whether a click on an element is the page's: also in the shadow of what is pressed, and of form fields that a page made itself. */
function isBusy(target: Element): boolean {
  for (let up: Element | null = target; up !== null; ) {
    if (closestOf(up, busy)) return true;
    const root: Node = treeOf(up);
    up = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

export function listenToPointer(
  engine: Engine,
  card: Card,
  wishes: () => Wishes,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let press: { timer: ReturnType<typeof setTimeout>; x: number; y: number } | undefined;
  /** Whether the finger that is down has opened a card: when it goes up it presses nothing. */
  let answered = false;
  let last = { x: -1, y: -1 };
  /** Where the pointer is, and where it was when the wait for a card began. */
  let here = last;
  let rest = last;
  let over: EventTarget | undefined;
  const travel = new Travel(card);

  const at = (x: number, y: number): Item[] => locate(engine, x, y, engine.roots.known());
  const openAt = (x: number, y: number, hover: boolean, touch: boolean): boolean => {
    const items = at(x, y);
    const same = items.length > 0 && items.every((item) => card.items.includes(item));
    if (items.length === 0 || (hover && travel.isDismissed(items))) return false;
    if (!same) card.open({ items, point: { x, y }, touch, focus: false });
    // A card that was clicked stays when the pointer leaves.
    if (!same || !hover) travel.follow(hover);
    return true;
  };
  const forget = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  /** Tickers and carousels scroll by themselves all the time: only what holds the pointer moves words under it. */
  const onScroll = ({ isTrusted, target }: Event): void => {
    // A page could keep every card away by events of its own.
    if (!isTrusted || timer === undefined || !(over instanceof Node)) return;
    if (!isThere(over) || holdsNode(target as Node, outermostHost(over) ?? over)) forget();
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    // Scrolling under a still pointer moves nothing on the screen.
    if (event.screenX === last.x && event.screenY === last.y) return;
    last = { x: event.screenX, y: event.screenY };
    const path = event.composedPath();
    const [target] = path;
    if (target !== over) {
      // A closed root hides what is in it: then its host is the target.
      if (target instanceof Element) engine.roots.ask(target);
      for (const root of path) if (root instanceof ShadowRoot) engine.roots.ask(root.host);
    }
    over = target;
    travel.move(event);
    here = { x: event.clientX, y: event.clientY };
    const trembles = timer !== undefined && Math.hypot(here.x - rest.x, here.y - rest.y) <= tremble;
    if (!trembles) forget();
    const { open, delay } = wishes();
    const elsewhere = event.buttons !== 0 || card.holds(event) || card.isPinned;
    if (elsewhere) forget();
    if (elsewhere || trembles || open !== 'hover' || engine.painter.isEmpty) return;
    rest = here;
    timer = setTimeout(() => {
      timer = undefined;
      openAt(here.x, here.y, true, false);
    }, delay);
  };

  const onDown = (event: PointerEvent): void => {
    forget();
    clearTimeout(press?.timer);
    answered = false;
    if (card.isOpen && !card.holds(event) && !card.isPinned) {
      const again = at(event.clientX, event.clientY).some((item) => card.items.includes(item));
      if (!again) card.close(false);
    }
    if (event.pointerType !== 'touch' || card.holds(event)) return;
    const { clientX: x, clientY: y } = event;
    const open = (): void => {
      answered = openAt(x, y, false, true);
    };
    press = { x, y, timer: setTimeout(open, long) };
  };
  const onTouchMove = (event: PointerEvent): void => {
    if (press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > still)
      clearTimeout(press.timer);
  };
  const onUp = (): void => clearTimeout(press?.timer);

  const onPress = (event: MouseEvent): boolean => {
    if (!answered || (event as PointerEvent).pointerType !== 'touch') return false;
    // A browser may wait longer than we do until it takes a press for a long one.
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  };

  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || card.holds(event) || event.defaultPrevented)
      return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || isBusy(target)) return;
    if (page.getSelection()?.isCollapsed === false) return;
    const touch = (event as PointerEvent).pointerType === 'touch';
    openAt(event.clientX, event.clientY, false, touch);
  };

  hearFirst('pointermove', onMove, signal);
  hearFirst('pointermove', onTouchMove, signal);
  hearFirst('pointerdown', onDown, signal);
  hearFirst('pointerup', onUp, signal);
  hearFirst('pointercancel', onUp, signal);
  hearFirst('wheel', forget, signal);
  hearFirst('click', onPress, signal);
  addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
  addEventListener('click', onClick, { passive: true, signal });
  page.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      if (!event.isTrusted) return;
      forget();
      travel.leave();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    forget();
    onUp();
    travel.stop();
  });
}
