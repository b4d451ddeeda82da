/**
 * A sheet follows a finger that pulls it down, and closes where it was pulled far or fast enough. The
 * style of the card (`touch-action`) leaves such a finger to us.
 */
import { isReal } from './relay.ts';

/** Pixels after which a movement of the finger has a direction. */
const slop = 8;
/** Pixels of a pull that closes, and of one that closes if it is fast. */
const far = 80;
const short = 24;
/** Pixels a millisecond that are fast. */
const fast = 0.5;

interface Pull {
  x: number;
  y: number;
  since: number;
  /** Null until the direction is known; a movement sideways or up belongs to the browser. */
  pulls: boolean | null;
}

/**
 * @param place the element that is moved; nothing happens while it is no sheet
 * @param close is called once the reader has swiped the sheet away
 */
export function listenToSwipe(place: HTMLElement, close: () => void): void {
  let pull: Pull | null = null;

  /** Text that can be scrolled back is scrolled back first; the head pulls in any case. */
  const mayPull = (target: EventTarget | null): boolean => {
    if (!('sheet' in place.dataset) || !(target instanceof Element)) return false;
    if (target.closest('textarea') !== null) return false;
    const scroller = target.closest('.cn-card-scroll');
    return target.closest('.cn-card-head') !== null || (scroller?.scrollTop ?? 0) <= 0;
  };
  const by = (touch: Touch | undefined): number =>
    pull && touch ? Math.max(0, touch.clientY - pull.y) : 0;

  const onStart = (event: TouchEvent): void => {
    const [touch] = event.touches;
    const alone = isReal(event) && event.touches.length === 1;
    pull =
      alone && touch && mayPull(event.target)
        ? { x: touch.clientX, y: touch.clientY, since: event.timeStamp, pulls: null }
        : null;
  };
  const onMove = (event: TouchEvent): void => {
    const [touch] = event.touches;
    if (!isReal(event) || pull === null || touch === undefined) return;
    const [across, down] = [touch.clientX - pull.x, touch.clientY - pull.y];
    if (pull.pulls === null && Math.hypot(across, down) >= slop)
      pull.pulls = down > Math.abs(across);
    if (pull.pulls !== true) return;
    place.style.transform = `translateY(${by(touch)}px)`;
  };
  const onEnd = (event: TouchEvent): void => {
    if (!isReal(event) || pull === null) return;
    const way = by(event.changedTouches[0]);
    const speed = way / Math.max(1, event.timeStamp - pull.since);
    const away = pull.pulls === true && (way >= far || (way >= short && speed >= fast));
    pull = null;
    place.style.removeProperty('transform');
    if (event.type === 'touchend' && away) close();
  };

  place.addEventListener(
    'scroll',
    ({ target }) => place.toggleAttribute('data-scrolled', (target as Element).scrollTop > 0),
    { capture: true, passive: true },
  );
  place.addEventListener('touchstart', onStart, { passive: true });
  place.addEventListener('touchmove', onMove, { passive: true });
  place.addEventListener('touchend', onEnd);
  place.addEventListener('touchcancel', onEnd);
}
