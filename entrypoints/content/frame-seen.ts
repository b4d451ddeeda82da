/** Whether the reader sees any of this frame: pages lay frames far below, and scroll them away. */
import { page } from './page-document.ts';

/** Milliseconds after which a frame that the browser does not draw counts as out of sight. */
const patience = 200;

/** The browser tells it also across origins, where no frame may ask where it is. */
export function isFrameSeen(): Promise<boolean> {
  if (window === top) return Promise.resolve(true);
  return new Promise((done) => {
    const observer = new IntersectionObserver((entries) => end(entries.at(-1)?.isIntersecting));
    const timer = setTimeout(() => end(false), patience);
    const end = (seen = false): void => {
      observer.disconnect();
      clearTimeout(timer);
      done(seen);
    };
    observer.observe(page.documentElement);
  });
}
