/**
 * Runs before the page's own scripts, in every page, and does next to nothing: listeners that are there
 * first are asked first. Everything else waits for `page.ts`.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openEars } from './content/ears.ts';

export default defineUnlistedScript(() => {
  openEars(true);
});
