import { useEffect } from 'preact/hooks';

/**
 * Brings what the address points at into view, opened and with the focus, at the start and whenever
 * the address changes.
 *
 * @param resolve the element id for a hash, or null
 * @param reveal called where the element is hidden, so that it can be seen
 */
export function useAnchor(resolve: (hash: string) => string | null, reveal: () => void): void {
  useEffect(() => {
    const go = () => {
      const id = resolve(location.hash);
      if (id === null) {
        // The browser looked for it before the page was drawn.
        if (location.hash.length > 1)
          document.getElementById(location.hash.slice(1))?.scrollIntoView();
        return;
      }
      if (document.getElementById(id)?.closest('[hidden]')) reveal();
      // What was revealed is drawn by then, also in a tab that is not in front.
      setTimeout(() => {
        const entry = document.getElementById(id);
        const details = entry?.querySelector('details');
        if (details) details.open = true;
        entry?.focus({ preventScroll: true });
        entry?.scrollIntoView();
      });
    };
    go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, []);
}
