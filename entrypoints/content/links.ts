/**
 * Links of the card get their address when the reader presses them. Both browsers ask for the server
 * of every link on an http page as soon as it is there (DNS prefetch), a page can wish for the same
 * on https, and with speculation rules Chromium fetches what links in closed roots lead to.
 */

import { isReal } from './relay.ts';

/** What comes before a link is followed, opened elsewhere or copied; a screen reader sends the click alone. */
const presses = ['pointerdown', 'mousedown', 'keydown', 'contextmenu', 'click'];
/** Keys that follow a link or open its menu; the others only pass it by. */
const keys = ['Enter', 'ContextMenu', 'F10'];

/** A finger that comes down may be about to scroll: its tap is told by what comes after. */
const passes = (event: Event): boolean =>
  event.type === 'keydown'
    ? !keys.includes((event as KeyboardEvent).key)
    : event.type === 'pointerdown' && (event as PointerEvent).pointerType === 'touch';

/** @param draw changes the card, so that the change counts as ours */
export function addressOnPress(root: ShadowRoot, draw: (task: () => void) => void): void {
  const linkOf = (event: Event): HTMLAnchorElement | null =>
    isReal(event) && event.target instanceof Element
      ? event.target.closest('a[data-href]:not([href])')
      : null;
  for (const type of presses)
    root.addEventListener(
      type,
      (event) => {
        const link = passes(event) ? null : linkOf(event);
        if (link) draw(() => link.setAttribute('href', link.dataset.href ?? ''));
      },
      { capture: true },
    );
  // The browser's own line with the address does not show before.
  root.addEventListener('pointerover', (event) => {
    const link = linkOf(event);
    if (link && !link.title) draw(() => link.setAttribute('title', link.dataset.href ?? ''));
  });
}
