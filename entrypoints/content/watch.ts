/** One observer for the document and every shadow root that is known. */
import { page } from './page-document.ts';

const watched: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  // What turns text into an editor and back, and what a text says besides its words: where it leads
  // and in which language it is. A page that changes any other attribute costs nothing.
  attributeFilter: ['contenteditable', 'role', 'href', 'lang'],
  attributeOldValue: true,
};

export interface Watch {
  /** Begins to watch a root. */
  add(root: Node): void;
}

/**
 * @param changed is called with what the page changed, before anything is painted
 * @param slept is called when the tab comes to the front after a change that was not followed:
 *   in a hidden tab the first change ends the watch, so that no work is done there
 */
export function watch(
  changed: (records: readonly MutationRecord[]) => void,
  slept: () => void,
  signal: AbortSignal,
): Watch {
  let asleep = false;
  const observer = new MutationObserver((records) => {
    if (page.hidden) {
      asleep = true;
      observer.disconnect();
    } else changed(records);
  });
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.hidden || !asleep) return;
      asleep = false;
      slept();
    },
    { signal },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return { add: (root) => observer.observe(root, watched) };
}
