/** A line in the page for a moment: the reader pressed a key and there is nothing to show. */
import css from '../../components/card.css?inline';
import { t } from '../shared/mount.tsx';
import { createHost, type Host } from './host.ts';

/** Milliseconds; long enough to be read twice. */
const shown = 4000;

let host: Host | null = null;

const end = (): void => {
  host?.remove();
  host = null;
};

/** Says that there is no further mark. Nothing in it can be pressed, so it may go by itself. */
export function notice(signal: AbortSignal): void {
  end();
  host = createHost(document.documentElement, css, end);
  host.place.dataset.sheet = '';
  const line = document.createElement('div');
  line.className = 'cn-card cn-notice';
  line.setAttribute('role', 'status');
  const { place } = host;
  host.draw(() => {
    place.append(line);
    line.textContent = t('page.noMore');
  });
  setTimeout(end, shown);
  signal.addEventListener('abort', end, { once: true });
}
