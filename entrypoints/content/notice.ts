/** A line in the page for a moment: the reader pressed a key and there is nothing to show, or something went wrong. */
import { cardStyle, fetchCardStyle } from './card-style.ts';
import { closeEars } from './ears.ts';
import { isOrphan } from './guard.ts';
import { createHost, type Host } from './host.ts';
import { page } from './page-document.ts';

/** Milliseconds; long enough to be read twice. */
const shown = 4000;

let host: Host | null = null;

const end = (): void => {
  host?.remove();
  host = null;
  // The last word of a script whose extension is gone.
  if (isOrphan()) closeEars();
};

/**
 * Says something. Nothing in it can be pressed, so it may go by itself.
 *
 * @param signal takes it away before its time
 * @param atTop at the upper edge of the window, where something is at the lower one
 */
export async function notice(words: string, signal?: AbortSignal, atTop = false): Promise<void> {
  // Plain words are better than none.
  await fetchCardStyle().catch(() => undefined);
  if (signal?.aborted) return;
  end();
  host = createHost(page.documentElement, cardStyle(), end);
  host.place.dataset.sheet = '';
  if (atTop) host.place.dataset.edge = 'top';
  const line = page.createElement('div');
  line.className = 'cn-card cn-notice';
  line.setAttribute('role', 'status');
  const { place } = host;
  host.draw(() => {
    place.append(line);
    line.textContent = words;
  });
  setTimeout(end, shown);
  signal?.addEventListener('abort', end, { once: true });
}
