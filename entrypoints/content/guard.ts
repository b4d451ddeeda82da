/** Keeps marks as they are while they are there: pages can clear them, and the extension can go away. */
import { browser } from 'wxt/browser';
import type { Engine } from './engine.ts';
import { page } from './page-document.ts';

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

/** Whether the page has made all of itself an editor, of which browsers tell nobody. */
const isEditor = (): boolean => page.designMode === 'on';

export function guard(
  { painter, readAnew }: Pick<Engine, 'painter' | 'readAnew'>,
  lost: () => void,
  signal: AbortSignal,
): void {
  let edited = isEditor();
  const look = (): void => {
    if (isOrphan()) lost();
    else if (!page.hidden) {
      if (edited !== isEditor()) readAnew();
      edited = isEditor();
      painter.mend();
    }
  };
  const timer = setInterval(look, pause);
  page.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}
