/** Keeps marks as they are while they are there: pages can clear them, and the extension can go away. */
import { browser } from 'wxt/browser';
import type { Painter } from './paint.ts';

/** Milliseconds between two looks, which cost microseconds. */
const pause = 2000;

/** Whether the extension was updated or removed, and this script left behind. */
export function isOrphan(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}

export function guard(painter: Painter, lost: () => void, signal: AbortSignal): void {
  const look = (): void => {
    if (isOrphan()) lost();
    else if (!document.hidden) painter.mend();
  };
  const timer = setInterval(look, pause);
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}
